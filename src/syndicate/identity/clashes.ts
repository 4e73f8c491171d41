import type { Diagnostic } from "../../core/diagnostic.ts";
import { groupBy } from "../../core/group-by.ts";
import { ledgerName, nameProblem } from "../../core/ledger.ts";
import type { Post } from "../../core/post.ts";
import { diagnose } from "../model/codes.ts";

export interface Clashes {
  /** Paths of posts that share a name in the ledger, or that it cannot hold: nothing may be sent of them. */
  readonly names: ReadonlySet<string>;
  /** Paths that the ledger cannot hold: nothing may be recorded of them either. */
  readonly unheld: ReadonlySet<string>;
  /** Paths of posts that share a canonical URL: none of them may be created. */
  readonly urls: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Posts that cannot be told apart (contracts/interface.md §4). */
export function clashesOf(posts: readonly Post[]): Clashes {
  const live = posts.filter((post) => post.state === "published" && post.canonicalUrl !== null);
  const names = shared(posts, (post) => ledgerName(post.path));
  const urls = shared(live, (post) => post.canonicalUrl ?? "");
  // What the ledger cannot hold is an error of the post already (readers/jekyll/posts/open-post.ts).
  const unheld = posts.filter(isUnholdable).map(({ path }) => path);
  return {
    names: new Set([...names.flat().map(({ path }) => path), ...unheld]),
    unheld: new Set(unheld),
    urls: new Set(urls.flat().map((post) => post.path)),
    diagnostics: [
      ...names.flatMap((group) => explain(group, "duplicate-name")),
      ...urls.flatMap((group) => explain(group, "duplicate-url")),
    ],
  };
}

function isUnholdable({ path }: Post): boolean {
  return nameProblem(path) !== undefined;
}

function shared(posts: readonly Post[], keyOf: (post: Post) => string): Post[][] {
  const sorted = [...posts].sort((one, other) => (one.path < other.path ? -1 : 1));
  return [...groupBy(sorted, keyOf).values()].filter((group) => group.length > 1);
}

/** The codes under which readers/jekyll/posts/arrange-posts.ts reports the same of posts. */
const said = { "duplicate-name": "duplicate-path", "duplicate-url": "duplicate-url" } as const;

function explain(group: readonly Post[], code: keyof typeof said): Diagnostic[] {
  return group.flatMap((post) => {
    // What the reader of the site says at the post's line is not said again.
    if (post.diagnostics.some((one) => one.code === said[code])) return [];
    const other = group.find((one) => one !== post)?.path;
    const what =
      code === "duplicate-url"
        ? `has the same canonical URL as ${other}: ${post.canonicalUrl}`
        : `differs from ${other} only in its extension`;
    return diagnose(code, `${post.path} ${what}`, { path: post.path });
  });
}
