import { parse } from "yaml";
import type { Diagnostic } from "../../../src/core/diagnostic.ts";
import { SourceError } from "../../../src/core/errors.ts";
import { isMapping, textOf } from "../../../src/core/plain-values.ts";
import type { PlatformWords } from "../../../src/core/platform-words.ts";
import type { Post } from "../../../src/core/post.ts";
import type { Source } from "../../../src/core/source.ts";
import { commonMarkOptions, parseCommonMark } from "../../../src/markdown/commonmark/commonmark.ts";
import { prepare } from "../../../src/markdown/prepare.ts";
import { digestedFiles } from "../../../src/readers/digested-files.ts";
import type { Blog, Drafted, Reader, ReaderOptions } from "../../../src/readers/reader.ts";
import { askedIn } from "../../../src/wishes/front-matter.ts";

// The smallest blog that can be: Markdown files in `notes`, each of which says in its front matter what its page's address
// is, and `notebook.yml`. An aside of all notes, `aside.md`, is read while a note is rendered that names it.

const config = "notebook.yml";
const folder = "notes/";

/** Reads notebooks. */
export const notebook: Reader = {
  id: "notebook",
  marks: { configs: [config], posts: ["notes"] },
  reads: () => true,
  async refuseOthers() {},
  async configuration(source) {
    const text = await read(source, config);
    const values: unknown = parse(text ?? "");
    return {
      diagnostics: [],
      values: isMapping(values) ? values : {},
      place: () => ({ path: config }),
      async open({ now, platforms }: ReaderOptions) {
        const files = (await source.files()).map(({ path }) => path);
        const paths = files.filter((path) => path.startsWith(folder) && path.endsWith(".md"));
        const rules = { now, platforms };
        const posts: Post[] = [];
        for (const path of paths) {
          posts.push(noteOf(path, (await read(source, path)) ?? "", rules));
        }
        return blogOf(source, { posts: posts.sort(newestFirst), url: textOf(values) });
      },
    };
  },
  takeOver: async (source, handedOver) => blogOf(source, handedOver as HandedOver),
  files: {
    isPost: (path) => path.startsWith(folder),
    dayOf: (path) => /^notes\/(\d{4}-\d\d-\d\d)-/.exec(path)?.[1],
    async read(text) {
      const { values, body } = frontMatterOf(text);
      return { title: textOf(values.title), body, isHidden: values.hidden === true };
    },
  },
};

interface HandedOver {
  readonly posts: readonly Post[];
  readonly url: string;
}

function blogOf(given: Source, handedOver: HandedOver): Blog {
  const { posts } = handedOver;
  const { source, digest } = digestedFiles(given);

  async function manuscript(post: Post): Promise<Drafted> {
    const { canonicalUrl, pageUrl } = post;
    if (canonicalUrl === null || pageUrl === null) return { diagnostics: [] };
    const named = /\{\{ (\S+) \}\}/.exec(post.body)?.[1];
    const aside = named === undefined ? undefined : await read(source, named);
    const text = post.body.replace(/\{\{ \S+ \}\}/, aside ?? "");
    const { tree, diagnostics } = prepare(parseCommonMark(text, commonMarkOptions({})), {
      ...{ canonicalUrl, pageUrl, resolve: () => null, media: () => null, link: () => null },
      source: { body: post.body, bodyLine: post.bodyLine, origins: verbatim },
    });
    const found = diagnostics.map((one): Diagnostic => ({ path: post.path, ...one }));
    return {
      diagnostics: found,
      reads: named === undefined ? [] : [`file ${named}`],
      manuscript: {
        ...{ post: { ...post, canonicalUrl, pageUrl }, tree, excerpt: tree, diagnostics: found },
        cover: null,
        absolute: (url) => new URL(url, pageUrl).href,
      },
    };
  }

  return {
    ...{ posts, source, manuscript, diagnostics: [] },
    facts: {
      ...{ generator: "notebook", url: "https://notes.example", baseurl: "", urlFrom: config },
      ...{ title: "", description: "", sourceDir: "", dataDir: "facts", timezone: "UTC" },
      showsEmoji: false,
      words: { setUrl: `set \`url:\` in ${config}`, posts: "Notes lie in notes", glob: "notes/*" },
    },
    text: async ({ body }) => ({ text: body, diagnostics: [] }),
    inputs: {
      shared: {},
      ofPost: ({ path, body, title, tags }) => ({ path, body, title, tags }),
      async lookUp(name) {
        const [kind, path = ""] = name.split(" ");
        return kind === "file" ? digest(path) : undefined;
      },
    },
    withoutPosts: async () => [],
    handOver: () => handedOver,
  };
}

const verbatim = [{ at: 0, source: 0, verbatim: true }];

function noteOf(
  path: string,
  text: string,
  { now, platforms }: { readonly now: Date; readonly platforms: readonly PlatformWords[] },
): Post {
  const { values, body, bodyLine } = frontMatterOf(text);
  const url = textOf(values.url);
  const date = new Date(textOf(values.date));
  const asked = askedIn(values, { platforms, placeOf: () => ({ path }), written: values });
  return {
    ...{ path, sitePath: path, canonicalUrl: url, pageUrl: url, url: new URL(url).pathname },
    state: values.hidden === true ? "unpublished" : date > now ? "future" : "published",
    formerUrls: [values.formerly ?? []].flat().map(textOf),
    ...{ title: textOf(values.title), date, tags: [values.tags ?? []].flat().map(textOf) },
    ...{ categories: [], description: null, cover: null, series: null, lang: null },
    ...{ ...asked, frontMatter: values, keyLines: {}, body, bodyLine },
  };
}

function frontMatterOf(text: string) {
  const [, yaml = "", body = text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const values: unknown = parse(yaml);
  const bodyLine = text.slice(0, text.length - body.length).split("\n").length;
  return { values: isMapping(values) ? values : {}, body, bodyLine };
}

async function read(source: Source, path: string): Promise<string | undefined> {
  try {
    return Buffer.from(await source.read(path)).toString("utf8");
  } catch (error) {
    if (error instanceof SourceError) return undefined;
    throw error;
  }
}

function newestFirst(one: Post, other: Post): number {
  return Number(other.date) - Number(one.date);
}
