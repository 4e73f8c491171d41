import { digestOf, type Inputs, type Json, type Rendering } from "../core/article.ts";
import { once } from "../core/once.ts";
import type { Platform } from "../core/platform.ts";
import type { Post } from "../core/post.ts";
import type { Blog } from "../readers/reader.ts";
import type { CopyOf } from "../syndicate/identity/own-copies.ts";
import { hostsOf } from "../syndicate/model/canonical.ts";
import type { InputsPort } from "../syndicate/model/types.ts";

/** What articles of a blog are made from, and what that is now. */
export interface BlogInputs extends InputsPort {
  /** The rendering, whose article says what it was made from. `linked`: where its links to the blog's other posts may lead. */
  withInputs(
    rendering: Rendering,
    made: { readonly post: Post; readonly platform: Platform; readonly linked: Linked | undefined },
  ): Promise<Rendering>;
}

/** A post's links, where those to the blog's other posts lead to copies. */
export interface Linked {
  readonly links: readonly string[];
  readonly copyOf: CopyOf;
}

/**
 * A change of what is digested here, or of how, makes an upgrade compare every copy anew: it may update a whole archive. A
 * test holds the digest of a blog fixed.
 */
export function blogInputs(
  blog: Pick<Blog, "posts" | "inputs">,
  { version, isLinked }: { readonly version: string; readonly isLinked: boolean },
): BlogInputs {
  const posts = new WeakMap<Post, string>();
  const shared = { ...blog.inputs.shared, ...(isLinked && { links: "copies" }) };
  const hosts = once(() =>
    hostsOf(blog.posts.flatMap(({ canonicalUrl, pageUrl }) => [canonicalUrl, pageUrl])),
  );

  function digestOfPost(post: Post): string | undefined {
    const known = posts.get(post);
    if (known !== undefined) return known;
    const written = blog.inputs.ofPost(post);
    if (written === undefined) return undefined;
    const digest = digestOf(written);
    posts.set(post, digest);
    return digest;
  }

  /** What a read finds now: of the blog, or of what the ledger says of the copies that the post links to. */
  async function lookUp(read: string, post: Post, copyOf: CopyOf): Promise<Json | undefined> {
    if (read === hostsRead) return [...hosts()].sort().join(" ");
    if (read.startsWith(copyRead)) return copyOf(read.slice(copyRead.length)) ?? null;
    return blog.inputs.lookUp(read, post);
  }

  /** The links that may lead to one of the blog's posts, and the hosts by which that is seen. */
  function ownLinks(links: readonly string[]): readonly string[] {
    const own = links.filter((url) => URL.canParse(url) && hosts().has(new URL(url).host));
    return [hostsRead, ...own.map((url) => `${copyRead}${url}`).sort()];
  }

  async function digest(
    post: Post,
    platform: Platform,
    { reads, copyOf }: { readonly reads: readonly string[]; readonly copyOf: CopyOf },
  ): Promise<string | undefined> {
    const own = digestOfPost(post);
    if (own === undefined) return undefined;
    const found: [string, Json][] = [];
    for (const read of reads) {
      const value = await lookUp(read, post, copyOf);
      if (value === undefined) return undefined;
      found.push([read, value]);
    }
    return digestOf({
      ...{ post: own, site: shared, reads: found },
      platform: { id: platform.id, ...platform.madeWith },
    });
  }

  return {
    version,
    async areSame(post, platform, inputs, copyOf) {
      return (await digest(post, platform, { ...inputs, copyOf })) === inputs.digest;
    },
    async withInputs(rendering, { post, platform, linked }) {
      const { article, reads, ...rest } = rendering;
      if (article === undefined || reads === undefined || (isLinked && linked === undefined)) {
        return rendering;
      }
      const copyOf = linked?.copyOf ?? (() => undefined);
      const all = linked === undefined ? reads : [...reads, ...ownLinks(linked.links)];
      if (all.length > most) return rendering;
      const made = await digest(post, platform, { reads: all, copyOf });
      if (made === undefined) return rendering;
      const inputs: Inputs = { digest: made, reads: all, version };
      return { ...rest, article: { ...article, inputs } };
    },
  };
}

/** More names than this would fill the ledger: such a post is rendered again instead. */
const most = 200;

const hostsRead = "hosts of the posts";
const copyRead = "copy ";
