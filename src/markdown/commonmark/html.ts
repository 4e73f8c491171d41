import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";

/** HTML where CommonMark 0.29 sees it (its specification, §4.6 and §6.8): markdown-it follows later ones, which see more. */
export function html({ block, inline }: MarkdownIt): void {
  block.ruler.at("html_block", htmlBlock, { alt: ["paragraph", "reference", "blockquote"] });
  inline.ruler.before("html_inline", "no_html", noHtml);
}

const blockNames =
  "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt " +
  "fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link " +
  "main menu menuitem nav noframes ol optgroup option p param section summary table tbody td tfoot th thead " +
  "title tr track ul";

const attribute = String.raw`[ \t\v\f]+[a-z_:][\w:.-]*(?:[ \t\v\f]*=[ \t\v\f]*(?:[^\s"'=<>\x60]+|'[^']*'|"[^"]*"))?`;
const tagAlone = new RegExp(
  `^<(?:[a-z][a-z0-9-]*(?:${attribute})*[ \\t\\v\\f]*/?|/[a-z][a-z0-9-]*[ \\t\\v\\f]*)>[ \\t\\f]*$`,
  "i",
);

/** How the kinds of blocks begin, and what is in their last line; no end: they end before an empty line. */
const kinds: readonly { readonly start: RegExp; readonly end?: RegExp }[] = [
  { start: /^<(?:script|pre|style)(?:[ \t\v\f>]|$)/i, end: /<\/(?:script|pre|style)>/i },
  { start: /^<!--/, end: /-->/ },
  { start: /^<\?/, end: /\?>/ },
  { start: /^<![A-Z]/, end: />/ },
  { start: /^<!\[CDATA\[/i, end: /\]\]>/ },
  { start: new RegExp(`^</?(?:${blockNames.replaceAll(" ", "|")})(?:[ \\t\\v\\f]|/?>|$)`, "i") },
  { start: tagAlone },
];

function htmlBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean) {
  const indent = (state.sCount[startLine] ?? 0) - state.blkIndent;
  const first = lineOf(state, startLine);
  if (indent >= 4 || !first.startsWith("<")) return false;
  const kind = kinds.find(({ start }) => start.test(first));
  if (kind === undefined) return false;
  if (silent) return kind.start !== tagAlone || indent < 0 || !isParagraph(state);

  const { end } = kind;
  let last = startLine;
  while (last < endLine && !end?.test(lineOf(state, last))) {
    const isEmpty = last + 1 < endLine && state.isEmpty(last + 1);
    const next = last + 1;
    const leaves = (state.sCount[next] ?? 0) < state.blkIndent && !(end && isEmpty);
    if (next >= endLine || leaves || (!end && isEmpty)) break;
    last = next;
  }
  state.line = last + 1;
  const token = state.push("html_block", "", 0);
  token.map = [startLine, state.line];
  token.content = state.getLines(startLine, state.line, state.blkIndent, true);
  return true;
}

function lineOf(state: StateBlock, line: number): string {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return state.src.slice(start, state.eMarks[line]);
}

/** A tag alone ends no paragraph, unless its line goes on with it only because nothing else begins there. */
function isParagraph({ parentType }: StateBlock): boolean {
  return parentType === "paragraph" || parentType === "reference";
}

/** Takes the `<` of what has become HTML since. */
function noHtml(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (!src.startsWith("<!", pos)) return false;
  const isHtml = src.startsWith("--", pos + 2)
    ? isComment(src, pos + 4)
    : /^(?:\[CDATA\[|[A-Z]+[ \t\v\f\r\n])/.test(src.slice(pos + 2, pos + 40));
  if (isHtml) return false;
  if (!silent) state.pending += "<";
  state.pos += 1;
  return true;
}

/** Comments of version 0.29 have no `--` in them. */
function isComment(src: string, from: number): boolean {
  if (src.startsWith(">", from) || src.startsWith("->", from)) return false;
  const end = src.indexOf("--", from);
  return end !== -1 && src.startsWith(">", end + 2);
}
