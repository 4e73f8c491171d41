import type { Root } from "mdast";
import { replaceAbbreviations } from "./abbreviations.ts";
import { normalizeLinkName } from "./block/definitions.ts";
import { parseBlocks } from "./blocks.ts";
import { createCursor } from "./cursor.ts";
import { concat, type Fragment, fragment } from "./fragment.ts";
import { breakLines } from "./hard-breaks.ts";
import { addHeadingIds } from "./heading-ids.ts";
import { toMdast } from "./mdast/convert.ts";
import type { KramdownOptions } from "./options.ts";
import type { KramdownWarning, Parser } from "./parser.ts";
import { createPositions, type Positions } from "./positions.ts";
import { resolve } from "./resolve.ts";
import { parseSpans } from "./spans.ts";
import { node } from "./tree.ts";

export { kramdownOptions } from "./config.ts";
export { toKramdownHtml } from "./html.ts";
export { JEKYLL_DEFAULTS, type KramdownOptions } from "./options.ts";
export type { KramdownWarning } from "./parser.ts";

export interface KramdownResult {
  readonly root: Root;
  readonly warnings: readonly KramdownWarning[];
}

/**
 * Reads Markdown as kramdown 2.4 with kramdown-parser-gfm 1.1 reads it: contracts/jekyll.md §10. Every node has the position
 * of its source in `text`. Nothing is thrown, whatever the text; time and memory grow linearly with it.
 */
export function parseKramdown(text: string, options: KramdownOptions): KramdownResult {
  const positions = createPositions(text);
  const warnings: KramdownWarning[] = [];
  const parser = createParser(options, positions, warnings);
  const root = node("root", 0, {}, text.length);
  parser.parseBlocks(root, createCursor(readSource(text)), 0);
  resolve(parser, root);
  const footnotes = [...parser.footnotes.values()].map(({ content }) => content);
  for (const content of footnotes) resolve(parser, content);
  for (const tree of [root, ...footnotes]) replaceAbbreviations(tree, parser.abbreviations.keys());
  if (options.input === "GFM") breakLines(root, options);
  addHeadingIds(root, footnotes, parser.options);
  return { root: toMdast(parser, options, root, positions), warnings };
}

function createParser(
  options: KramdownOptions,
  positions: Positions,
  warnings: KramdownWarning[],
): Parser {
  const parser: Parser = {
    options,
    attributeLists: new Map(),
    linkDefinitions: new Map(
      Object.entries(options.linkDefinitions).map(([name, [url, title]]) => [
        normalizeLinkName(name),
        { url, title },
      ]),
    ),
    footnotes: new Map(),
    abbreviations: new Map(),
    budget: Number.MAX_SAFE_INTEGER,
    warn(message, offset) {
      const { line, column } = positions.point(offset);
      warnings.push({ message, line, column });
    },
    parseBlocks: (container, cursor, depth) => parseBlocks(parser, container, cursor, depth),
    parseSpans,
  };
  return parser;
}

/** The text with "\n" at the end of each line, the last one too. */
function readSource(text: string): Fragment {
  const parts: Fragment[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n?/g)) {
    parts.push(fragment(text.slice(start, match.index), start));
    parts.push(fragment("\n", match.index + match[0].length - 1));
    start = match.index + match[0].length;
  }
  parts.push(fragment(text.slice(start), start));
  const source = concat(parts);
  return source.text.endsWith("\n") ? source : concat([source, fragment("\n", text.length)]);
}
