import type { Root } from "mdast";
import { type Diagnostic, hasErrors } from "../core/diagnostic.ts";
import type { Manuscript } from "../core/manuscript.ts";
import type { Origins } from "../core/origin.ts";
import type { Post } from "../core/post.ts";
import type { Source } from "../core/source.ts";
import type { LiquidText } from "../jekyll/liquid/index.ts";
import type { Site } from "../jekyll/site.ts";
import { absoluteUrl } from "../markdown/url.ts";
import { siteFiles } from "./site-files.ts";

/** What a post's text has become: a manuscript, unless an error stands in the diagnostics. */
export interface Drafted {
  readonly manuscript?: Manuscript;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Manuscripts {
  /** The post ready for every dialect. The last few are remembered: each platform asks for the same one. */
  (post: Post): Promise<Drafted>;
  /** The post's text after Liquid and before Markdown. */
  liquid(post: Post): Promise<LiquidText>;
}

/** A post whose URL is known: only such a one can become a manuscript. */
type Placed = Manuscript["post"];

const remembered = 4;

/** From posts to manuscripts: Liquid, Markdown, absolute URLs. Nothing is loaded before the first post needs it. */
export function createManuscripts(site: Site, source: Source): Manuscripts {
  const pipeline = once(async () => {
    const { createLiquid } = await import("../jekyll/liquid/index.ts");
    const { textParser } = await import("./text-parser.ts");
    const parse = textParser(site);
    return {
      liquid: createLiquid(site, source),
      parse,
      files: await siteFiles(site, source),
      prepare: (await import("../markdown/prepare.ts")).prepare,
    };
  });

  async function draft(post: Placed): Promise<Drafted> {
    const { liquid, parse, files, prepare } = await pipeline();
    const base = {
      pageUrl: post.pageUrl,
      canonicalUrl: post.canonicalUrl,
      resolve: files.resolve(post),
    };
    const made = (
      text: string,
      origins: Origins,
    ): { tree: Root; diagnostics: readonly Diagnostic[] } =>
      prepare(parse(post, text), {
        ...base,
        source: { body: post.body, bodyLine: post.bodyLine, origins },
        files,
      });
    const written = await liquid.render(post);
    if (written.text === undefined) return { diagnostics: inFile(post, written.diagnostics) };
    const whole = made(written.text, written.origins);
    const excerpt = await liquid.excerpt(post);
    const absolute = (url: string) => {
      const made = absoluteUrl(url, base);
      return made.kind === "url" ? made.url : url;
    };
    const cover = post.cover === null ? null : files.cover(post.cover);
    const diagnostics = inFile(post, [
      ...written.diagnostics,
      ...whole.diagnostics,
      ...files.coverProblems(post, cover),
    ]);
    if (hasErrors(diagnostics)) return { diagnostics };
    return {
      diagnostics,
      manuscript: {
        ...{ post, absolute, cover, diagnostics },
        tree: whole.tree,
        excerpt:
          excerpt === undefined
            ? { type: "root", children: [] }
            : made(excerpt.text, excerpt.origins).tree,
      },
    };
  }

  const drafts = new Map<string, Promise<Drafted>>();
  const manuscripts = (post: Post): Promise<Drafted> => {
    const known = drafts.get(post.path);
    if (known !== undefined) return known;
    const { canonicalUrl, pageUrl } = post;
    if (canonicalUrl === null || pageUrl === null) return Promise.resolve({ diagnostics: [] });
    const drafted = draft({ ...post, canonicalUrl, pageUrl });
    drafts.set(post.path, drafted);
    const [oldest] = drafts.keys();
    if (drafts.size > remembered && oldest !== undefined) drafts.delete(oldest);
    return drafted;
  };
  return Object.assign(manuscripts, {
    async liquid(post: Post) {
      const { liquid } = await pipeline();
      const written = await liquid.render(post);
      return { ...written, diagnostics: inFile(post, written.diagnostics) };
    },
  });
}

/** What was found in the text is in the post's file, unless it says that it is in another, such as an include. */
function inFile(post: Post, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => ({ path: post.path, ...diagnostic }));
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
