import type { Diagnostic } from "../core/diagnostic.ts";
import { groupBy } from "../core/group-by.ts";
import type { NamedCopy, PlatformId, Post } from "../core/post.ts";
import { canonicalKey } from "./canonical.ts";
import { codes } from "./codes.ts";
import type { Matches } from "./identity.ts";

export interface Claims {
  /** True of a post whose front matter names a copy that is another post's. */
  isFalse(post: Post, platform: PlatformId): boolean;
  readonly diagnostics: readonly Diagnostic[];
}

interface Claim {
  readonly post: Post;
  readonly named: NamedCopy;
}

/**
 * Front matter that was copied from another post, its copy's id included: to adopt that would write one post over the
 * other. A copy is its post's in the ledger; one that the ledger does not know, and two posts name, is nobody's.
 */
export function claimsOf(posts: readonly Post[], { entries }: Pick<Matches, "entries">): Claims {
  const owners = new Map<string, string>();
  for (const [path, { platforms }] of entries) {
    for (const [platform, { copy }] of Object.entries(platforms)) {
      if (copy) for (const mark of marksOf({ platform, ...copy })) owners.set(mark, path);
    }
  }
  const open = posts.flatMap((post) =>
    post.namedCopies
      .filter(({ platform }) => !entries.get(post.path)?.platforms[platform]?.copy)
      .map((named): Claim => ({ post, named })),
  );
  const byMark = groupBy(
    open.flatMap((claim) => marksOf(claim.named).map((mark) => ({ mark, claim }))),
    ({ mark }) => mark,
  );
  const rivals = new Map<Claim, string>();
  for (const [mark, some] of byMark) {
    const owner = owners.get(mark);
    const paths = new Set(some.map(({ claim }) => claim.post.path));
    for (const { claim } of some) {
      const rival = owner ?? [...paths].find((path) => path !== claim.post.path);
      if (rival !== undefined) rivals.set(claim, rival);
    }
  }
  const places = new Set(
    [...rivals.keys()].map(({ post, named }) => `${named.platform}\n${post.path}`),
  );
  return {
    isFalse: ({ path }, platform) => places.has(`${platform}\n${path}`),
    diagnostics: [...rivals].map(([{ post, named }, rival]) => {
      const { severity, mend } = codes["claimed-copy"];
      const copy = named.url ?? named.id;
      const message = `${post.path} names a copy on ${named.platform} that is ${rival}'s: ${copy}`;
      return { severity, code: "claimed-copy", message, hint: mend, path: post.path };
    }),
  };
}

function marksOf({ platform, id, url }: NamedCopy): readonly string[] {
  return [id, url && canonicalKey(url)].flatMap((mark) => (mark ? [`${platform}\n${mark}`] : []));
}
