import { groupBy } from "../../core/group-by.ts";
import type { NamedCopy, PlatformId, Post } from "../../core/post.ts";
import { keyOf } from "../../core/step.ts";
import { canonicalKey } from "../model/canonical.ts";
import type { Matches } from "../model/types.ts";

export interface Claims {
  /** True of a post whose front matter names a copy that is another post's. */
  isFalse(post: Post, platform: PlatformId): boolean;
  readonly falseOnes: readonly FalseClaim[];
}

interface Claim {
  readonly post: Post;
  readonly named: NamedCopy;
}

export interface FalseClaim extends Claim {
  /** The path of another post. */
  readonly rival: string;
  /** The ledger says that it is the other post's; otherwise both name it, and nobody knows. */
  readonly isTheirs: boolean;
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
  const rivals = new Map<Claim, FalseClaim>();
  for (const [mark, some] of byMark) {
    const owner = owners.get(mark);
    const paths = new Set(some.map(({ claim }) => claim.post.path));
    for (const { claim } of some) {
      const rival = owner ?? [...paths].find((path) => path !== claim.post.path);
      if (rival === undefined) continue;
      rivals.set(claim, { ...claim, rival, isTheirs: owner !== undefined });
    }
  }
  const places = new Set(
    [...rivals.keys()].map(({ post, named }) => keyOf(post.path, named.platform)),
  );
  return {
    isFalse: ({ path }, platform) => places.has(keyOf(path, platform)),
    falseOnes: [...rivals.values()],
  };
}

/** The keys by which two names of one copy are the same. */
export function marksOf({ platform, id, url }: NamedCopy): readonly string[] {
  return [id, url && canonicalKey(url)].flatMap((mark) => (mark ? [`${platform}\n${mark}`] : []));
}
