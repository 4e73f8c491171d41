import MarkdownIt, { type Env, type StateInline, type Token } from "markdown-it";
import { webAddresses } from "./addresses.ts";
import { delimiterRun } from "./flanking.ts";
import { footnotes } from "./footnotes.ts";
import { html } from "./html.ts";
import type { CommonMarkOptions } from "./options.ts";
import { strikethrough } from "./strikethrough.ts";
import { setTypography } from "./typography.ts";

/** markdown-it, as a site's options have it, in its two steps. */
export interface Parser {
  /** A text's blocks, and what its inlines have to know of them: definitions. A token's `map` is of lines. */
  blocks(text: string): { readonly tokens: readonly Token[]; readonly env: Env };
  /** A block's content. A token's `map` is of offsets in it: markdown-it itself says nothing of places within a block. */
  inlines(content: string, env: Env): readonly Token[];
  /** What stands behind a fence, without its escapes. */
  unescaped(info: string): string;
}

/** How deep links, images and brackets may be within each other; markdown-it reads what is deeper as text. */
const depth = 100;

/** @throws {RangeError} from `blocks`, which calls itself for each level: the text is nested thousands of levels deep */
export function createParser({ extensions, options }: CommonMarkOptions): Parser {
  const forBlocks = create(Number.POSITIVE_INFINITY);
  const forInlines = create(depth);
  if (extensions.has("table")) forBlocks.block.ruler.enable("table");
  if (extensions.has("strikethrough")) forInlines.use(strikethrough);
  if (extensions.has("autolink")) forInlines.use(webAddresses);
  if (options.has("FOOTNOTES")) {
    forBlocks.use(footnotes);
    forInlines.use(footnotes);
  }
  // The tree joins what stands side by side, with its place.
  forInlines.inline.ruler2.disable("fragments_join");
  const skipTildes = extensions.has("strikethrough");
  forInlines.inline.tokenize = (state) => {
    state.scanDelims = (start, canSplitWord) =>
      delimiterRun(state.src, start, canSplitWord, skipTildes);
    tokenizeWithPlaces(state);
  };
  return {
    blocks(text) {
      const env: Env = {};
      const tokens: Token[] = [];
      const lines = text.replace(/\r\n?/g, "\n").replaceAll("\0", "\uFFFD");
      forBlocks.block.parse(lines, forBlocks, env, tokens);
      return { tokens, env };
    },
    inlines(content, env) {
      const tokens: Token[] = [];
      forInlines.inline.parse(content, forInlines, env, tokens);
      if (options.has("SMART")) setTypography(tokens);
      return tokens;
    },
    unescaped: forBlocks.utils.unescapeAll,
  };
}

function create(maxNesting: number) {
  const parser = new MarkdownIt("commonmark", { maxNesting });
  parser.use(html);
  // What is done with an address is decided by those who know the platform (`absoluteUrls`).
  parser.validateLink = () => true;
  parser.normalizeLink = (url) => url;
  parser.normalizeLinkText = (url) => url;
  return parser;
}

/** In place of markdown-it's own loop: the same, but that it writes down from where to where each token was read. */
function tokenizeWithPlaces(state: StateInline): void {
  const rules = state.md.inline.ruler.getRules("");
  let textStart = state.pos;
  while (state.pos < state.posMax) {
    const start = state.pos;
    const count = state.tokens.length;
    const { linkLevel } = state;
    if (state.pending === "") textStart = start;
    if (state.level >= depth || !rules.some((rule) => rule(state, false))) {
      state.pending += state.src[state.pos++];
    }
    // cmark-gfm finds addresses within HTML's links too.
    state.linkLevel = linkLevel;
    if (state.tokens.length > count) place(state, count, { textStart, start });
  }
  if (state.pending !== "") state.pushPending().map = [textStart, state.posMax];
}

/** Text comes before what was read after it; what a link holds has its place already. */
function place(state: StateInline, from: number, at: { textStart: number; start: number }): void {
  const { tokens, pos } = state;
  const first = tokens[from];
  let next = from;
  if (first?.type === "text" && !first.map && at.textStart < at.start) {
    first.map = [at.textStart, tokens[from + 1]?.map?.[0] ?? at.start];
    next += 1;
  }
  // A run of emphasis is a token for each of its characters.
  const isRun = tokens.length - next === pos - at.start;
  for (let index = next; index < tokens.length; index++) {
    const token = tokens[index];
    const offset = at.start + index - next;
    if (token && !token.map) token.map = isRun ? [offset, offset + 1] : [at.start, pos];
  }
}
