import type { SymbolName } from "../tree.ts";

/** kramdown's options as far as they decide what the reader sees: contracts/jekyll.md §10. */
export interface KramdownOptions {
  readonly input: "GFM" | "kramdown";
  readonly hardWrap: boolean;
  readonly autoIds: boolean;
  readonly autoIdPrefix: string;
  /**
   * False keeps the author's ASCII: quotes, dashes, dots and angle brackets stay as typed. `outside-addresses` keeps it in
   * `https://example.com/a--b` alone, which kramdown does not: for readers whose program makes links of bare addresses.
   */
  readonly typography: boolean | "outside-addresses";
  /** The characters for ‘ ’ “ ”. */
  readonly smartQuotes: readonly [string, string, string, string];
  readonly typographicSymbols: Readonly<Partial<Record<SymbolName, string>>>;
  readonly parseBlockHtml: boolean;
  readonly parseSpanHtml: boolean;
  readonly footnoteNr: number;
  readonly footnotePrefix: string;
  readonly footnoteBacklink: string;
  readonly footnoteBacklinkInline: boolean;
  readonly mathEngine: "mathjax" | null;
  readonly tocLevels: readonly number[];
  readonly gfmQuirks: readonly string[];
  readonly entityOutput: "as_char" | "as_input" | "numeric" | "symbolic";
  readonly headerOffset: number;
  readonly linkDefinitions: Readonly<Record<string, readonly [url: string, title?: string]>>;
  readonly removeLineBreaksForCjk: boolean;
  readonly syntaxHighlighter: "rouge" | null;
  readonly highlight: HighlightOptions;
}

/** What `syntax_highlighter_opts` says about code blocks and code spans. */
export interface HighlightOptions {
  readonly defaultLang: string | null;
  readonly guessLang: boolean;
  readonly cssClass: string;
  readonly block: HighlightScope;
  readonly span: HighlightScope;
}

export interface HighlightScope {
  readonly disable: boolean;
  readonly lineNumbers: boolean;
}

/** Jekyll's own defaults, upstream (contracts/jekyll.md §10). */
export const JEKYLL_DEFAULTS: KramdownOptions = {
  input: "GFM",
  hardWrap: false,
  autoIds: true,
  autoIdPrefix: "",
  typography: true,
  smartQuotes: ["‘", "’", "“", "”"],
  typographicSymbols: {},
  parseBlockHtml: false,
  parseSpanHtml: true,
  footnoteNr: 1,
  footnotePrefix: "",
  footnoteBacklink: "&#8617;",
  footnoteBacklinkInline: false,
  mathEngine: "mathjax",
  tocLevels: [1, 2, 3, 4, 5, 6],
  gfmQuirks: ["paragraph_end"],
  entityOutput: "as_char",
  headerOffset: 0,
  linkDefinitions: {},
  removeLineBreaksForCjk: false,
  syntaxHighlighter: "rouge",
  highlight: {
    defaultLang: "plaintext",
    guessLang: true,
    cssClass: "highlight",
    block: { disable: false, lineNumbers: false },
    span: { disable: false, lineNumbers: false },
  },
};
