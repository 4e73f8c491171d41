import type { Diagnostic } from "../../../core/diagnostic.ts";
import { type Code, diagnose } from "../codes.ts";
import { extensionOf } from "../file-names.ts";
import type { JekyllPost } from "../site.ts";

/**
 * Puts a site's posts in Jekyll's order, newest first, then by path from behind; hides what `limit_posts` hides
 * (contracts/jekyll.md §2), and marks those that cannot be told apart by URL or by path.
 */
export function arrangePosts(posts: readonly JekyllPost[], limit: number): readonly JekyllPost[] {
  const sorted = [...posts].sort((one, other) => comparePosts(other, one));
  const limited = limit > 0 ? limitPosts(sorted, limit) : sorted;
  const urls = shared(limited, ({ state, canonicalUrl }) =>
    state === "published" || state === "future" ? canonicalUrl : null,
  );
  const stems = shared(limited, ({ path }) =>
    path.slice(0, path.length - extensionOf(path).length),
  );
  return limited.map((post) =>
    withErrors(post, [
      ...rivalOf(urls, post).map((rival): [Code, string] => [
        "duplicate-url",
        `${rival.path} has the same canonical URL, ${post.canonicalUrl}.`,
      ]),
      ...rivalOf(stems, post).map((rival): [Code, string] => [
        "duplicate-path",
        `${rival.path} differs from this post only in its extension.`,
      ]),
    ]),
  );
}

function comparePosts(one: JekyllPost, other: JekyllPost): number {
  const byDate = (one.date?.getTime() ?? -Infinity) - (other.date?.getTime() ?? -Infinity);
  return byDate || compareCodePoints(one.sitePath, other.sitePath);
}

/** As Ruby compares: by UTF-8 bytes, which is by code points and not by JavaScript's units. */
function compareCodePoints(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  let at = 0;
  while (at < length && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  if (at === length) return one.length - other.length;
  const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)];
  const bothHigh = a >= 0xd800 && b >= 0xd800;
  // Surrogates stand for code points above all other units.
  return bothHigh && isSurrogate(a) !== isSurrogate(b) ? (isSurrogate(a) ? 1 : -1) : a - b;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function limitPosts(sorted: readonly JekyllPost[], limit: number): readonly JekyllPost[] {
  let count = 0;
  return sorted.map((post): JekyllPost => {
    if (post.state !== "published" || ++count <= limit) return post;
    const message = `\`limit_posts: ${limit}\` leaves this post out of the site.`;
    const notice = diagnose("beyond-limit", message, { path: post.path, line: 1, column: 1 });
    return { ...post, state: "unpublished", diagnostics: [...post.diagnostics, notice] };
  });
}

/** The posts that share a key with another. */
function shared(
  posts: readonly JekyllPost[],
  keyOf: (post: JekyllPost) => string | null,
): ReadonlyMap<JekyllPost, readonly JekyllPost[]> {
  const groups = new Map<string, JekyllPost[]>();
  for (const post of posts) {
    const key = keyOf(post);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [post]);
    else group.push(post);
  }
  const found = new Map<JekyllPost, readonly JekyllPost[]>();
  for (const group of groups.values()) {
    if (group.length > 1) for (const post of group) found.set(post, group);
  }
  return found;
}

/** One other of the group is enough to name: a group may be as large as the site. */
function rivalOf(
  groups: ReadonlyMap<JekyllPost, readonly JekyllPost[]>,
  post: JekyllPost,
): readonly JekyllPost[] {
  const rival = groups.get(post)?.find((other) => other !== post);
  return rival === undefined ? [] : [rival];
}

function withErrors(post: JekyllPost, errors: readonly [Code, string][]): JekyllPost {
  if (errors.length === 0) return post;
  const more: Diagnostic[] = errors.map(([code, message]) =>
    diagnose(code, message, { path: post.path, line: 1, column: 1 }),
  );
  return { ...post, diagnostics: [...post.diagnostics, ...more] };
}
