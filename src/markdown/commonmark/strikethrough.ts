import type { MarkdownIt, StateInline } from "markdown-it";

const tilde = 0x7e;
/** Marks that pair with their own kind only, apart from every character: one tilde, and two. */
const marks = [0, 0x110000 + 1, 0x110000 + 2] as const;

/** GFM's `~~deleted~~` as cmark-gfm reads it: between as many tildes on either side, one or two. */
export function strikethrough({ inline }: MarkdownIt): void {
  inline.ruler.at("strikethrough", tokenize);
  inline.ruler2.at("strikethrough", (state) => {
    pair(state, state.delimiters);
    for (const meta of state.tokens_meta) if (meta?.delimiters) pair(state, meta.delimiters);
  });
  inline.ruler.enable("strikethrough");
  inline.ruler2.enable("strikethrough");
}

function tokenize(state: StateInline, silent: boolean): boolean {
  if (silent || state.src.charCodeAt(state.pos) !== tilde) return false;
  const { length, can_open, can_close } = state.scanDelims(state.pos, true);
  const marker = marks[length];
  state.push("text", "", 0).content = "~".repeat(length);
  if (marker !== undefined) {
    const token = state.tokens.length - 1;
    state.delimiters.push({ marker, token, end: -1, open: can_open, close: can_close });
  }
  state.pos += length;
  return true;
}

function pair(state: StateInline, delimiters: StateInline["delimiters"]): void {
  for (const { marker, token, end } of delimiters) {
    const closing = delimiters[end];
    const open = state.tokens[token];
    const close = state.tokens[closing?.token ?? -1];
    if (marker <= 0x110000 || open === undefined || close === undefined) continue;
    Object.assign(open, { type: "s_open", nesting: 1, content: "" });
    Object.assign(close, { type: "s_close", nesting: -1, content: "" });
  }
}
