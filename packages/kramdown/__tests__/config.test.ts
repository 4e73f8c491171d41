import { describe, expect, test } from "@jest/globals";
import { JEKYLL_DEFAULTS, kramdownOptions } from "../index.ts";

describe("kramdownOptions", () => {
  test("a site that says nothing gets Jekyll's defaults", () => {
    expect(kramdownOptions({})).toEqual(JEKYLL_DEFAULTS);
    expect(kramdownOptions({ kramdown: null })).toEqual(JEKYLL_DEFAULTS);
  });

  test.each([
    [{ input: "kramdown" }, { input: "kramdown" }],
    [{ hard_wrap: "true" }, { hardWrap: true }],
    [{ hard_wrap: "False" }, { hardWrap: false }],
    [{ auto_ids: null }, { autoIds: false }],
    [{ toc_levels: "2..4" }, { tocLevels: [2, 3, 4] }],
    [{ toc_levels: [1, 3] }, { tocLevels: [1, 3] }],
    [{ toc_levels: "1..9" }, { tocLevels: JEKYLL_DEFAULTS.tocLevels }],
    [{ smart_quotes: "apos,apos,quot,quot" }, { smartQuotes: ["'", "'", '"', '"'] }],
    [{ smart_quotes: ["8216", 8217, "ldquo", "rdquo"] }, { smartQuotes: ["‘", "’", "“", "”"] }],
    [{ smart_quotes: "apos" }, { smartQuotes: JEKYLL_DEFAULTS.smartQuotes }],
    [
      { gfm_quirks: "paragraph_end, no_auto_typographic" },
      { gfmQuirks: ["paragraph_end", "no_auto_typographic"] },
    ],
    [{ entity_output: ":as_input" }, { entityOutput: "as_input" }],
    [{ math_engine: null }, { mathEngine: null }],
    [{ math_engine: "katex" }, { mathEngine: null }],
    [{ footnote_nr: "5" }, { footnoteNr: 5 }],
    [{ footnote_backlink: "" }, { footnoteBacklink: "" }],
    [{ typographic_symbols: { hellip: "..." } }, { typographicSymbols: { hellip: "..." } }],
    [
      { link_defs: { a: ["/u", "T"], b: ["/v"], c: 3 } },
      { linkDefinitions: { a: ["/u", "T"], b: ["/v"] } },
    ],
    [{ syntax_highlighter: "coderay" }, { syntaxHighlighter: null }],
    [{ syntax_highlighter: null }, { syntaxHighlighter: "rouge" }],
  ])("%j", (kramdown, expected) => {
    expect(kramdownOptions({ kramdown })).toMatchObject(expected);
  });

  test("a site's own highlighter counts where kramdown's is not set", () => {
    expect(kramdownOptions({ highlighter: "none" }).syntaxHighlighter).toBeNull();
  });

  test("highlighting is set for blocks and spans apart", () => {
    const syntax_highlighter_opts = {
      disable: true,
      default_lang: "ruby",
      span: { disable: false },
    };

    expect(kramdownOptions({ kramdown: { syntax_highlighter_opts } }).highlight).toMatchObject({
      defaultLang: "ruby",
      block: { disable: true },
      span: { disable: false },
    });
  });

  test.each([[["a"]], ["text"], [3]])("a kramdown key that is %j is no mapping", (kramdown) => {
    expect(kramdownOptions({ kramdown })).toEqual(JEKYLL_DEFAULTS);
  });
});
