import type { SymbolName } from "../tree.ts";

/** The characters kramdown prints for what was typed in ASCII. */
export const SYMBOL_CHARACTERS: Readonly<Record<SymbolName, string>> = {
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  laquo: "«",
  raquo: "»",
  laquo_space: "«\u00a0",
  raquo_space: "\u00a0»",
};
