import type { Diagnostic } from "../core/diagnostic.ts";
import { type PostState, wishFor } from "../core/post.ts";
import type { Blog } from "./blog.ts";
import { distinct } from "./plan-json.ts";
import type { Session } from "./session.ts";

export interface Check {
  readonly diagnostics: readonly Diagnostic[];
  /** By `fail-on`. */
  readonly isRed: boolean;
}

/**
 * Renders the posts that are asked for, or every one, for every platform that wants them, as a publishing run would, and
 * collects what is wrong. Posts that opted out are left alone, and drafts unless they are wanted.
 */
export async function checkBlog(
  session: Session,
  {
    site,
    settings,
    asked,
    drafts = false,
  }: Pick<Blog, "site" | "settings"> & {
    readonly asked: ReadonlySet<string> | null;
    readonly drafts?: boolean;
  },
): Promise<Check> {
  const found: Diagnostic[] = [...site.diagnostics];
  const shown = new Set<PostState>(["published", "future", ...(drafts ? ["draft" as const] : [])]);
  for (const post of site.posts) {
    if (asked !== null && !asked.has(post.path)) continue;
    found.push(...post.diagnostics);
    if (!shown.has(post.state)) continue;
    for (const platform of session.platforms) {
      if (!wishFor(post, platform.id).wanted) continue;
      const { diagnostics } = await session.render(post, platform);
      found.push(...diagnostics);
    }
  }
  const diagnostics = distinct(found);
  return { diagnostics, isRed: isRed(diagnostics, settings.failOn) };
}

/** Whether diagnostics make a check red (docs/contracts/interface.md §1, `fail-on`). */
export function isRed(
  diagnostics: readonly Diagnostic[],
  failOn: Blog["settings"]["failOn"],
): boolean {
  if (failOn === "never") return false;
  return diagnostics.some(
    ({ severity }) => severity === "error" || (failOn === "warning" && severity === "warning"),
  );
}
