import type { Diagnostic } from "../core/diagnostic.ts";
import type { Reason } from "../core/step.ts";
import type { Blog } from "../readers/reader.ts";
import { codes } from "../syndicate/model/codes.ts";
import type { Plan } from "../syndicate/model/types.ts";
import { allDiagnostics } from "./plan-json.ts";

export interface PlanDiagnostics {
  /** What was found in the blog as a whole, and in the posts that the plan is about. */
  readonly shown: readonly Diagnostic[];
  /** Those of other posts too. */
  readonly all: readonly Diagnostic[];
  /** How many other posts are known to have errors: older ones are not rendered, and may have more. */
  readonly others: number;
}

/**
 * What people should read of a plan. What is wrong with a post that nothing is done with, and that nobody asked for, is
 * no news: the next run would say it again.
 */
export function planDiagnostics(
  site: Pick<Blog, "posts" | "diagnostics">,
  plan: Pick<Plan, "diagnostics" | "steps">,
  asked: ReadonlySet<string> | null,
): PlanDiagnostics {
  const posts = new Set(site.posts.map(({ path }) => path));
  const busy = new Set(plan.steps.filter(({ kind }) => kind !== "skip").map(({ path }) => path));
  const isOther = ({ path, code, severity }: Diagnostic) => {
    if (path === undefined || !posts.has(path) || busy.has(path) || asked?.has(path)) return false;
    return severity === "error" || !(code in codes);
  };
  const all = allDiagnostics(site, plan).filter(({ code }) => code !== isSaidWithLinks);
  const broken = all.filter((one) => one.severity === "error" && isOther(one));
  return {
    all,
    shown: all.filter((one) => !isOther(one)),
    others: new Set(broken.map(({ path }) => path)).size,
  };
}

/** Why steps are blocked that a plan's diagnostics tell of, at the post's line or once for a platform: that is enough. */
export const toldByPlan: ReadonlySet<Reason> = new Set([
  ...(["errors", "edited-there", "maybe-moved", "maybe-there", "over-limit"] as const),
  ...(["theme-changed", "unreachable", "unauthorized"] as const),
]);

/** Deleted posts are reported with the copies that they left behind (syndicate/identity/left-behind.ts). */
const isSaidWithLinks: keyof typeof codes = "post-gone";
