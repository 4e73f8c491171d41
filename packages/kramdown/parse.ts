import type { Root } from "mdast";
import { normalizeLinkName } from "./block/definitions.ts";
import { parseBlocks } from "./block/parse-blocks.ts";
import { JEKYLL_DEFAULTS, type KramdownOptions } from "./options/options.ts";
import type { KramdownWarning, Parser } from "./parser.ts";
import { replaceAbbreviations } from "./passes/abbreviations.ts";
import { breakLines } from "./passes/hard-breaks.ts";
import { addHeadingIds } from "./passes/heading-ids.ts";
import { resolve } from "./passes/resolve.ts";
import { parseSpans } from "./span/parse-spans.ts";
import { createCursor } from "./text/cursor.ts";
import { concat, type Fragment, fragment } from "./text/fragment.ts";
import { createPositions, type Positions } from "./text/positions.ts";
import { toMdast } from "./to-mdast/convert.ts";
import { node } from "./tree.ts";

/** A text as a tree, and what kramdown would have warned of. */
export interface KramdownResult {
  readonly root: Root;
  readonly warnings: readonly KramdownWarning[];
}

/**
 * Reads Markdown as kramdown 2.4 with kramdown-parser-gfm 1.1 reads it, with Jekyll's options unless told otherwise
 * (contracts/jekyll.md §10). Every node has the position of its source in `text`. Nothing is thrown, whatever the text; time
 * and memory grow linearly with it.
 */
export function parseKramdown(
  text: string,
  options: KramdownOptions = JEKYLL_DEFAULTS,
): KramdownResult {
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
