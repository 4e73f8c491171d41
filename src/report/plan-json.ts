import type { Json } from "../core/article.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { groupBy } from "../core/group-by.ts";
import type { Post } from "../core/post.ts";
import type { Blog } from "../readers/reader.ts";
import { stepJson } from "../syndicate/model/report.ts";
import type { Plan } from "../syndicate/model/types.ts";
import { diagnosticJson, postJson } from "./diagnostic-json.ts";

/** Each thing once, however many platforms it was found for. */
export function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { severity, code, message, path, line, column } = diagnostic;
    const key = JSON.stringify([severity, code, message, path, line, column]);
    if (!seen.has(key)) seen.set(key, diagnostic);
  }
  return [...seen.values()];
}

/** Everything that is to be said of a plan: of the site, of each post and of its articles. */
export function allDiagnostics(
  site: Pick<Blog, "posts" | "diagnostics">,
  plan: Pick<Plan, "diagnostics">,
): readonly Diagnostic[] {
  return distinct([
    ...site.diagnostics,
    ...site.posts.flatMap(({ diagnostics }) => diagnostics),
    ...plan.diagnostics,
  ]);
}

/** The posts with all that was found in them, rendering included. */
function postsWithDiagnostics(
  site: Pick<Blog, "posts">,
  plan: Pick<Plan, "diagnostics">,
): readonly Post[] {
  const found = groupBy(plan.diagnostics, ({ path }) => path);
  return site.posts.map((post) => ({
    ...post,
    diagnostics: distinct([...post.diagnostics, ...(found.get(post.path) ?? [])]),
  }));
}

/** The plan as programs read it (docs/contracts/interface.md §2.1). */
export function planJson(site: Blog, plan: Plan): Record<string, Json> {
  const { url, baseurl, generator } = site.facts;
  return {
    site: { url, baseurl, generator },
    posts: postsWithDiagnostics(site, plan).map(postJson),
    steps: plan.steps.map(stepJson),
    // What was found in the site as a whole; a post's own are below it.
    diagnostics: site.diagnostics.map((one) => ({
      ...diagnosticJson(one),
      ...(one.path !== undefined && { path: one.path }),
    })),
    otherVersion: plan.otherVersion,
  };
}

/** One object a post, with its steps. */
export function planLines(site: Pick<Blog, "posts">, plan: Plan): readonly Record<string, Json>[] {
  const steps = groupBy(plan.steps, ({ path }) => path);
  return postsWithDiagnostics(site, plan).map((post) => ({
    ...postJson(post),
    steps: (steps.get(post.path) ?? []).map(stepJson),
  }));
}
