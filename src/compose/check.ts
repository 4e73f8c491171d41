import type { Diagnostic } from "../core/diagnostic.ts";
import { wishFor } from "../core/post.ts";
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
 * collects what is wrong. Drafts and posts that opted out are left alone.
 */
export async function checkBlog(
  session: Session,
  { site, settings, asked }: Blog & { readonly asked: ReadonlySet<string> | null },
): Promise<Check> {
  const found: Diagnostic[] = [...site.diagnostics];
  for (const post of site.posts) {
    if (asked !== null && !asked.has(post.path)) continue;
    found.push(...post.diagnostics);
    if (post.state !== "published" && post.state !== "future") continue;
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
