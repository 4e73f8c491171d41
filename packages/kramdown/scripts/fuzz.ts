import { kramdownOptions, parseKramdown, toKramdownHtml } from "../index.ts";
import { kramdownBits } from "./fuzz/bits.ts";
import { startOracle } from "./fuzz/oracle.ts";
import type { Random } from "./fuzz/random.ts";
import { fuzz } from "./fuzz/run.ts";
import { createTexts, readRealTexts } from "./fuzz/texts.ts";

// Compares our parser with the installed kramdown on texts that chance makes:
// node scripts/run-typescript.js packages/kramdown/scripts/fuzz.ts [--cases N] [--seed N] [--finds N]

type Config = Readonly<Record<string, unknown>>;

/** Jekyll's defaults most of the time, and the options that change how a text is read. No highlighter: rouge is not ours. */
function chooseOptions(random: Random): Config {
  const base = { input: "GFM", hard_wrap: false, syntax_highlighter: null };
  if (random.chance(0.7)) return base;
  const extra: readonly Config[] = [
    { input: "kramdown" },
    { hard_wrap: true },
    { parse_block_html: true },
    { parse_span_html: false },
    { gfm_quirks: "no_auto_typographic" },
    { entity_output: "as_input" },
    { footnote_backlink_inline: true },
    { input: "kramdown", parse_block_html: true },
    { input: "kramdown", entity_output: "symbolic" },
    { hard_wrap: true, gfm_quirks: "" },
    { gfm_quirks: "" },
    { entity_output: "numeric", header_offset: 2, auto_id_prefix: "x-" },
    { math_engine: null, toc_levels: "2..3", footnote_nr: 3 },
    {
      typographic_symbols: { hellip: "...", mdash: "&mdash;" },
      smart_quotes: "apos,apos,quot,quot",
    },
  ];
  return { ...base, ...random.pick(extra) };
}

const oracle = startOracle();
if (!oracle) {
  console.log(
    "no kramdown (ruby with the gems kramdown and kramdown-parser-gfm) is installed: nothing compared",
  );
} else {
  await fuzz({
    name: "kramdown",
    chooseConfig: chooseOptions,
    makeText: createTexts(readRealTexts(), kramdownBits),
    expected: oracle.render,
    ours,
  });
  oracle.close();
}

function ours(text: string, config: Config): string {
  // `highlighter: none` is how a site says it wants no highlighter; a null there would mean the default.
  const options = kramdownOptions({ kramdown: { ...config, syntax_highlighter: "none" } });
  return toKramdownHtml(parseKramdown(text, options).root, options);
}
