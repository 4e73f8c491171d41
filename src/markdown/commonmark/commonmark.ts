import { toHtml } from "hast-util-to-html";
import type { Root } from "mdast";
import { toHast } from "mdast-util-to-hast";
import { unread } from "../html/from-html.ts";
import { htmlNodesToElements } from "../html/nodes-to-elements.ts";
import { asBlocks } from "../tree/phrasing.ts";
import { rewrite } from "../tree/rewrite.ts";
import { toMdast } from "./blocks.ts";
import type { CommonMarkOptions } from "./options.ts";
import { createParser, type Parser } from "./parser.ts";

export { type CommonMarkOptions, commonMarkOptions } from "./options.ts";

/** The same tree as kramdown's parser makes: HTML as elements, no `html` nodes. Any text is CommonMark: nothing is thrown. */
export function parseCommonMark(text: string, options: CommonMarkOptions): Root {
  return htmlNodesToElements(read(text, options));
}

/** Markdown as the site prints it. */
export function toCommonMarkHtml(text: string, options: CommonMarkOptions): string {
  return `${printed(read(text, options))}\n`;
}

/** With `html` nodes still, as the author wrote them. */
function read(text: string, options: CommonMarkOptions): Root {
  const tree = parsed(text, options);
  if (options.headingIds) return withHeadingIds(tree);
  return options.options.has("UNSAFE") ? tree : withoutHtml(tree);
}

function parsed(text: string, options: CommonMarkOptions): Root {
  try {
    return toMdast(text, parserFor(options), options);
  } catch (error) {
    // The library calls itself for each level; thousands of them are no post but an attack.
    if (!(error instanceof RangeError)) throw error;
    return { type: "root", children: asBlocks([unread(text, text)]) };
  }
}

const parsers = new WeakMap<CommonMarkOptions, Parser>();

/** A site's options are the same for all its posts. */
function parserFor(options: CommonMarkOptions): Parser {
  const parser = parsers.get(options) ?? createParser(options);
  parsers.set(options, parser);
  return parser;
}

function printed(tree: Root): string {
  return toHtml(toHast(tree, { allowDangerousHtml: true }), {
    allowDangerousHtml: true,
    characterReferences: { useNamedReferences: true },
  });
}

/** Plain CommonMark leaves HTML out that the site has not allowed. */
function withoutHtml(root: Root): Root {
  return rewrite(root, (node) => (node.type === "html" ? [] : node));
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
