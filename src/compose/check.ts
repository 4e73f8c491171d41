import { counted } from "../core/counted.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { type PostState, wishFor } from "../core/post.ts";
import { distinct } from "../report/plan-json.ts";
import { holdsSecret, secretInPost } from "../syndicate/plan/sendable.ts";
import type { ConfiguredBlog } from "./blog.ts";
import type { Session } from "./session.ts";

export interface Check {
  readonly diagnostics: readonly Diagnostic[];
  /** How many posts were looked at. */
  readonly posts: number;
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
  }: Pick<ConfiguredBlog, "site" | "settings"> & {
    readonly asked: ReadonlySet<string> | null;
    readonly drafts?: boolean;
  },
): Promise<Check> {
  const found: Diagnostic[] = [...site.diagnostics];
  const shown = new Set<PostState>(["published", "future", ...(drafts ? ["draft" as const] : [])]);
  const { containsSecret } = session.ports;
  const posts = site.posts.filter(({ path }) => asked === null || asked.has(path));
  for (const post of posts) {
    found.push(...post.diagnostics);
    if (!shown.has(post.state)) continue;
    for (const platform of session.platforms) {
      if (!wishFor(post, platform.id).wanted) continue;
      const { article, diagnostics } = await session.verified(post, platform);
      found.push(...diagnostics);
      const isLeak = article && containsSecret && holdsSecret(article, containsSecret);
      if (isLeak) found.push(secretInPost(post.path));
    }
  }
  const diagnostics = distinct(found);
  const isBad = isRed(diagnostics, settings.failOn);
  return { diagnostics, posts: posts.length, isRed: isBad };
}

/** `No problems in 16 posts`, `14 errors in 9 of 16 posts`: what a check comes to. */
export function checkText(diagnostics: readonly Diagnostic[], posts: number): string {
  const all = counted(posts, "post");
  for (const severity of ["error", "warning"] as const) {
    const found = diagnostics.filter((one) => one.severity === severity);
    const paths = new Set(found.flatMap(({ path = [] }) => path));
    if (found.length === 0) continue;
    const many = counted(found.length, severity);
    return paths.size === 0 ? many : `${many} in ${paths.size} of ${all}`;
  }
  return `No problems in ${all}`;
}

/** Whether diagnostics make a check red (docs/contracts/interface.md §1, `fail-on`). */
export function isRed(
  diagnostics: readonly Diagnostic[],
  failOn: ConfiguredBlog["settings"]["failOn"],
): boolean {
  if (failOn === "never") return false;
  return diagnostics.some(
    ({ severity }) => severity === "error" || (failOn === "warning" && severity === "warning"),
  );
}
