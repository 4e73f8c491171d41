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

type Mapping = Readonly<Record<string, unknown>>;
type Reader<K extends keyof KramdownOptions> = (value: unknown) => KramdownOptions[K] | undefined;

interface Setting<K extends keyof KramdownOptions> {
  readonly option: K;
  /** Undefined for what kramdown could not use either: the default stays. */
  readonly read: Reader<K>;
}

function setting<K extends keyof KramdownOptions>(option: K, read: Reader<K>): Setting<K> {
  return { option, read };
}

/** The options that count wherever they are set, by the names they have under `kramdown:` and in `{::options}`. */
const SETTINGS = {
  auto_ids: setting("autoIds", readBoolean),
  auto_id_prefix: setting("autoIdPrefix", readText),
  entity_output: setting("entityOutput", readEntityOutput),
  footnote_backlink: setting("footnoteBacklink", readText),
  footnote_backlink_inline: setting("footnoteBacklinkInline", readBoolean),
  footnote_nr: setting("footnoteNr", readInteger),
  footnote_prefix: setting("footnotePrefix", readText),
  header_offset: setting("headerOffset", readInteger),
  math_engine: setting("mathEngine", readMathEngine),
  parse_block_html: setting("parseBlockHtml", readBoolean),
  parse_span_html: setting("parseSpanHtml", readBoolean),
  remove_line_breaks_for_cjk: setting("removeLineBreaksForCjk", readBoolean),
  smart_quotes: setting("smartQuotes", readQuotes),
  toc_levels: setting("tocLevels", readLevels),
  typographic_symbols: setting("typographicSymbols", readSymbols),
};

/** Those that decide how the parser is set up: in `{::options}` they come too late. */
const SETUP_SETTINGS = {
  gfm_quirks: setting("gfmQuirks", readList),
  hard_wrap: setting("hardWrap", readBoolean),
  input: setting("input", readInput),
  link_defs: setting("linkDefinitions", readLinkDefinitions),
};

/** kramdown's other options: nothing here rests on them. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set(
  (
    "auto_id_stripping forbidden_inline_options html_to_native latex_headers line_width list_indent " +
    "math_engine_opts remove_block_html_tags remove_span_html_tags syntax_highlighter syntax_highlighter_opts " +
    "template transliterated_header_ids"
  ).split(" "),
);

/**
 * The options that a site's `_config.yml` (as an object) asks for under `kramdown:`, over Jekyll's own defaults:
 * contracts/jekyll.md §10.
 */
export function kramdownOptions(config: Mapping): KramdownOptions {
  const own = readMapping(config.kramdown);
  const settings = Object.entries({ ...SETTINGS, ...SETUP_SETTINGS });
  return {
    ...JEKYLL_DEFAULTS,
    ...Object.assign(
      {},
      ...settings.map(([name, { option, read }]) => change(option, read(own[name]))),
    ),
    syntaxHighlighter: readHighlighter(config, own),
    highlight: readHighlight(own),
  };
}

/** What `{::options name="value" /}` changes; undefined if kramdown has no such option. */
export function readInlineOption(
  name: string,
  value: string,
): Partial<KramdownOptions> | undefined {
  if (Object.hasOwn(SETTINGS, name)) {
    const { option, read } = SETTINGS[name as keyof typeof SETTINGS];
    return change(option, read(value));
  }
  return Object.hasOwn(SETUP_SETTINGS, name) || WITHOUT_EFFECT.has(name) ? {} : undefined;
}

function change(option: keyof KramdownOptions, value: unknown): Partial<KramdownOptions> {
  return value === undefined ? {} : { [option]: value };
}

function readInput(value: unknown): KramdownOptions["input"] {
  const isGfm = typeof value === "string" && value.toLowerCase() === "gfm";
  return value === undefined || isGfm ? "GFM" : "kramdown";
}

/** MathJax or none: another engine is a gem of its own, without which kramdown prints the formula. */
function readMathEngine(value: unknown): KramdownOptions["mathEngine"] {
  return value === undefined || readSymbol(value) === "mathjax" ? "mathjax" : null;
}

function readEntityOutput(value: unknown): KramdownOptions["entityOutput"] | undefined {
  const output = readSymbol(value);
  const known = ["as_char", "as_input", "numeric", "symbolic"] as const;
  return known.find((name) => name === output);
}

function readSymbols(value: unknown): KramdownOptions["typographicSymbols"] {
  const entries = Object.entries(readMapping(value));
  return Object.fromEntries(
    entries.map(([name, text]) => [readSymbol(name) ?? name, String(text)]),
  );
}

function readLinkDefinitions(value: unknown): KramdownOptions["linkDefinitions"] {
  const entries = Object.entries(readMapping(value)).flatMap(([name, target]) => {
    const [url, title] = Array.isArray(target) ? target : [];
    if (url === undefined) return [];
    const definition: [string, string?] =
      title === undefined || title === null ? [String(url)] : [String(url), String(title)];
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
