import type { Env, MarkdownIt, StateBlock, StateInline } from "markdown-it";

/** The name by which a footnote is found; undefined where no such footnote is defined. */
export function definedFootnote(env: Env, label: string): string | undefined {
  const name = nameOf(label);
  return (env.footnotes as Set<string> | undefined)?.has(name) ? name : undefined;
}

/** As CommonMark compares labels, in small letters. */
export function nameOf(label: string): string {
  return label.toUpperCase().toLowerCase();
}

/** cmark-gfm's footnotes: `[^label]` in the text, and a block `[^label]:` that goes on where it is indented by four. */
export function footnotes({ block, inline }: MarkdownIt): void {
  block.ruler.before("reference", "footnote", definition, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  inline.ruler.before("link", "footnote_reference", reference);
}

function definition(state: StateBlock, startLine: number, endLine: number, silent: boolean) {
  const lineStart = state.bMarks[startLine] ?? 0;
  const { blkIndent } = state;
  if ((state.sCount[startLine] ?? 0) - blkIndent >= 4) return false;
  const label = /\[\^([^\]\s]+)\]:[ \t]*/y;
  label.lastIndex = lineStart + (state.tShift[startLine] ?? 0);
  const match = label.exec(state.src);
  if (match?.[1] === undefined || label.lastIndex > (state.eMarks[startLine] ?? 0)) return false;
  if (silent) return true;

  state.env.footnotes ??= new Set<string>();
  (state.env.footnotes as Set<string>).add(nameOf(match[1]));
  const open = state.push("footnote_open", "", 1);
  const lines: [number, number] = [startLine, startLine + 1];
  open.info = match[1];
  open.map = lines;

  // The rest of the line is read as if it stood where the footnote's other lines begin.
  const { tight } = state;
  const [tShift = 0, sCount = 0] = [state.tShift[startLine], state.sCount[startLine]];
  state.bMarks[startLine] = label.lastIndex;
  state.tShift[startLine] = 0;
  state.blkIndent = blkIndent + 4;
  state.sCount[startLine] = state.blkIndent;
  state.md.block.tokenize(state, startLine, endLine);
  state.bMarks[startLine] = lineStart;
  state.tShift[startLine] = tShift;
  state.sCount[startLine] = sCount;
  state.blkIndent = blkIndent;
  state.tight = tight;

  lines[1] = state.line;
  state.push("footnote_close", "", -1);
  return true;
}

function reference(state: StateInline, silent: boolean): boolean {
  // While a link's end is looked for, its brackets are brackets.
  if (silent || !state.src.startsWith("[^", state.pos)) return false;
  const label = /\[\^([^\]\s[]+)\]/y;
  label.lastIndex = state.pos;
  const match = label.exec(state.src);
  const name = match?.[1] && definedFootnote(state.env, match[1]);
  if (!match?.[1] || !name || label.lastIndex > state.posMax) return false;
  state.push("footnote_reference", "", 0).info = match[1];
  state.pos = label.lastIndex;
  return true;
}
