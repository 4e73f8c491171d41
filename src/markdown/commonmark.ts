import { toHtml } from "hast-util-to-html";
import type { Root, RootContent } from "mdast";
import { fromMarkdown, type Options } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toHast } from "mdast-util-to-hast";
import { gfm } from "micromark-extension-gfm";
import { parseHtml } from "./from-html.ts";
import { htmlNodesToElements } from "./html-nodes.ts";
import { rewrite } from "./rewrite.ts";

/** What a site with `markdown: CommonMark` or `CommonMarkGhPages` asks for (contracts/jekyll.md §10, §11). */
export interface CommonMarkOptions {
  /** Of cmark-gfm's names: `table`, `strikethrough`, `autolink`, `tasklist`. */
  readonly extensions: ReadonlySet<string>;
  /** Of commonmarker's names, in capitals: `FOOTNOTES` and `HARDBREAKS` change what is read. */
  readonly options: ReadonlySet<string>;
  /** GitHub Pages gives headings an id, plain CommonMark does not. */
  readonly headingIds: boolean;
}

/** The options of a site whose `markdown:` names one of the CommonMark converters, from `commonmark:` beside it. */
export function commonMarkOptions(config: Readonly<Record<string, unknown>>): CommonMarkOptions {
  const own = config.commonmark;
  const lists = typeof own === "object" && own !== null ? (own as Record<string, unknown>) : {};
  return {
    extensions: new Set(wordsOf(lists.extensions).map((name) => name.toLowerCase())),
    options: new Set(wordsOf(lists.options).map((name) => name.toUpperCase())),
    headingIds: !/^commonmark$/i.test(String(config.markdown)),
  };
}

/** The same tree as kramdown's parser makes: HTML as elements, no `html` nodes. Any text is CommonMark: nothing is thrown. */
export function parseCommonMark(text: string, options: CommonMarkOptions): Root {
  return htmlNodesToElements(read(text, options));
}

/** Markdown as the site prints it, apart from typography. */
export function toCommonMarkHtml(text: string, options: CommonMarkOptions): string {
  return `${printed(read(text, options))}\n`;
}

/** With `html` nodes still, as the author wrote them. */
function read(text: string, options: CommonMarkOptions): Root {
  const tree = parsed(text, options);
  const broken = options.options.has("HARDBREAKS") ? hardBreaks(tree) : tree;
  return options.headingIds ? withHeadingIds(broken) : broken;
}

function printed(tree: Root): string {
  return toHtml(toHast(tree, { allowDangerousHtml: true }), {
    allowDangerousHtml: true,
    characterReferences: { useNamedReferences: true },
  });
}

/** The constructs of micromark's GFM that each extension or option switches on. */
const constructs: Readonly<Record<string, readonly string[]>> = {
  table: ["table"],
  strikethrough: ["strikethrough"],
  autolink: ["wwwAutolink", "protocolAutolink", "emailAutolink"],
  tasklist: ["tasklistCheck"],
  FOOTNOTES: ["gfmFootnoteDefinition", "gfmFootnoteCall", "gfmPotentialFootnoteCall"],
};

function parsed(text: string, { extensions, options }: CommonMarkOptions): Root {
  const off = Object.entries(constructs)
    .filter(([name]) => !extensions.has(name) && !options.has(name))
    .flatMap(([, names]) => names);
  const settings: Options = {
    extensions: [gfm(), { disable: { null: off } }],
    // The tree's own search for addresses in text knows nothing of what is switched off.
    mdastExtensions: extensions.has("autolink") ? gfmFromMarkdown() : withoutTransforms(),
  };
  try {
    return fromMarkdown(text, settings);
  } catch (error) {
    // The libraries call themselves for each level; thousands of them are no post but an attack.
    if (!(error instanceof RangeError)) throw error;
    return parseHtml(text);
  }
}

function withoutTransforms(): NonNullable<Options["mdastExtensions"]> {
  return gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension);
}

function hardBreaks(root: Root): Root {
  return rewrite(root, (node) => {
    if (node.type !== "text" || !node.value.includes("\n")) return node;
    return node.value
      .split("\n")
      .flatMap((value, index): RootContent[] => [
        ...(index === 0 ? [] : [{ type: "break" } as const]),
        { type: "text", value },
      ]);
  });
}

/** As GitHub Pages' converter makes them from a heading's HTML: ASCII letters, digits and hyphens, numbered when taken. */
function withHeadingIds(root: Root): Root {
  const taken = new Map<string, number>();
  return rewrite(root, (node) => {
    if (node.type !== "heading") return node;
    const html = printed({ type: "root", children: node.children });
    const plain = html
      .replace(/^[^a-zA-Z]+/, "")
      .replace(/[^a-zA-Z0-9 -]/g, "")
      .replaceAll(" ", "-")
      .toLowerCase();
    const id = plain === "" ? "section" : plain;
    const count = taken.get(id);
    taken.set(id, (count ?? -1) + 1);
    const own = count === undefined ? id : `${id}-${count + 1}`;
    return { ...node, data: { ...node.data, hProperties: { ...node.data?.hProperties, id: own } } };
  });
}

function wordsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
