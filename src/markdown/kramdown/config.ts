import {
  readBoolean,
  readInteger,
  readLevels,
  readList,
  readMapping,
  readQuotes,
  readSymbol,
  readText,
} from "./option-values.ts";
import {
  type HighlightOptions,
  type HighlightScope,
  JEKYLL_DEFAULTS,
  type KramdownOptions,
} from "./options.ts";
import type { SymbolName } from "./tree.ts";

type Mapping = Readonly<Record<string, unknown>>;

/**
 * The options that a site's `_config.yml` (as an object) asks for under `kramdown:`, over Jekyll's own defaults:
 * contracts/jekyll.md §10. What kramdown could not use either keeps its default.
 */
export function kramdownOptions(config: Mapping): KramdownOptions {
  const own = readMapping(config.kramdown);
  const defaults = JEKYLL_DEFAULTS;
  return {
    input: readInput(own.input),
    hardWrap: readBoolean(own.hard_wrap) ?? defaults.hardWrap,
    autoIds: readBoolean(own.auto_ids) ?? defaults.autoIds,
    autoIdPrefix: readText(own.auto_id_prefix) ?? defaults.autoIdPrefix,
    typography: true,
    smartQuotes: readQuotes(own.smart_quotes) ?? defaults.smartQuotes,
    typographicSymbols: readSymbols(own.typographic_symbols),
    parseBlockHtml: readBoolean(own.parse_block_html) ?? defaults.parseBlockHtml,
    parseSpanHtml: readBoolean(own.parse_span_html) ?? defaults.parseSpanHtml,
    footnoteNr: readInteger(own.footnote_nr) ?? defaults.footnoteNr,
    footnotePrefix: readText(own.footnote_prefix) ?? defaults.footnotePrefix,
    footnoteBacklink: readText(own.footnote_backlink) ?? defaults.footnoteBacklink,
    footnoteBacklinkInline:
      readBoolean(own.footnote_backlink_inline) ?? defaults.footnoteBacklinkInline,
    // An engine other than MathJax is a gem of its own; without it kramdown prints the formula.
    mathEngine: own.math_engine === undefined || own.math_engine === "mathjax" ? "mathjax" : null,
    tocLevels: readLevels(own.toc_levels) ?? defaults.tocLevels,
    gfmQuirks: readList(own.gfm_quirks) ?? defaults.gfmQuirks,
    entityOutput: readEntityOutput(own.entity_output),
    headerOffset: readInteger(own.header_offset) ?? defaults.headerOffset,
    linkDefinitions: readLinkDefinitions(own.link_defs),
    removeLineBreaksForCjk:
      readBoolean(own.remove_line_breaks_for_cjk) ?? defaults.removeLineBreaksForCjk,
    syntaxHighlighter: readHighlighter(config, own),
    highlight: readHighlight(own),
  };
}

function readInput(value: unknown): KramdownOptions["input"] {
  return value === undefined || String(value).toLowerCase() === "gfm" ? "GFM" : "kramdown";
}

function readEntityOutput(value: unknown): KramdownOptions["entityOutput"] {
  const output = readSymbol(value);
  return output === "as_input" || output === "numeric" || output === "symbolic"
    ? output
    : "as_char";
}

function readSymbols(value: unknown): KramdownOptions["typographicSymbols"] {
  const entries = Object.entries(readMapping(value));
  return Object.fromEntries(
    entries.map(([name, text]) => [readSymbol(name) ?? name, String(text)]),
  ) as Partial<Record<SymbolName, string>>;
}

function readLinkDefinitions(value: unknown): KramdownOptions["linkDefinitions"] {
  const entries = Object.entries(readMapping(value)).flatMap(([name, target]) => {
    const [url, title] = Array.isArray(target) ? target : [];
    if (url === undefined) return [];
    const definition: [string, string?] =
      title == null ? [String(url)] : [String(url), String(title)];
    return [[name, definition] as const];
  });
  return Object.fromEntries(entries);
}

/** rouge, or none: what else a site may name (CodeRay, Pygments) needs a gem of its own. */
function readHighlighter(config: Mapping, own: Mapping): KramdownOptions["syntaxHighlighter"] {
  const coderay = own.enable_coderay ? "coderay" : undefined;
  const name = own.syntax_highlighter ?? coderay ?? config.highlighter ?? "rouge";
  return name === "rouge" ? "rouge" : null;
}

function readHighlight(own: Mapping): HighlightOptions {
  const { highlight } = JEKYLL_DEFAULTS;
  const options = readMapping(own.syntax_highlighter_opts);
  return {
    defaultLang: readText(options.default_lang ?? undefined) ?? highlight.defaultLang,
    guessLang: readBoolean(own.guess_lang) ?? highlight.guessLang,
    cssClass: readText(options.css_class ?? undefined) ?? highlight.cssClass,
    block: readScope({ ...options, ...readMapping(options.block) }),
    span: readScope({ ...options, ...readMapping(options.span) }),
  };
}

function readScope(options: Mapping): HighlightScope {
  return { disable: isTruthy(options.disable), lineNumbers: isTruthy(options.line_numbers) };
}

/** Ruby's idea of true. */
function isTruthy(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}
