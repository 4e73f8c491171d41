import { parseArgs } from "node:util";
import { kramdownOptions, parseKramdown, toKramdownHtml } from "../src/markdown/kramdown/index.ts";
import { startOracle } from "./fuzz/kramdown-oracle.ts";
import { createTexts, readRealTexts } from "./fuzz/kramdown-texts.ts";
import { createRandom, type Random } from "./fuzz/random.ts";
import { shrink } from "./fuzz/shrink.ts";

// Compares our parser with the installed kramdown on texts that chance makes:
// node scripts/run-typescript.js scripts/fuzz-kramdown.ts [--cases N] [--seed N] [--finds N]
// A find is printed, shrunk, with the seed that makes it again (with --cases 1).
const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "2000" },
    seed: { type: "string" },
    finds: { type: "string", default: "10" },
  },
});

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
  const first = Number(values.seed ?? Math.floor(Math.random() * 1_000_000_000));
  const texts = createTexts(readRealTexts());
  let finds = 0;
  let compared = 0;
  for (
    let seed = first;
    seed < first + Number(values.cases) && finds < Number(values.finds);
    seed += 1
  ) {
    const random = createRandom(seed);
    const config = chooseOptions(random);
    const text = texts(random);
    const differs = async (candidate: string): Promise<boolean> => {
      const expected = await oracle.render(candidate, config);
      return expected !== undefined && expected !== ours(candidate, config);
    };
    compared += 1;
    if (!(await differs(text))) continue;
    finds += 1;
    const small = await shrink(text, differs);
    console.log(`seed ${seed} ${JSON.stringify(config)}`);
    console.log(`  text:     ${JSON.stringify(small)}`);
    console.log(`  kramdown: ${JSON.stringify(await oracle.render(small, config))}`);
    console.log(`  ours:     ${JSON.stringify(ours(small, config))}`);
  }
  console.log(`${compared} texts from seed ${first}: ${finds} differ`);
  oracle.close();
  process.exitCode = finds > 0 ? 1 : 0;
}

function ours(text: string, config: Config): string {
  // `highlighter: none` is how a site says it wants no highlighter; a null there would mean the default.
  const options = kramdownOptions({ kramdown: { ...config, syntax_highlighter: "none" } });
  return toKramdownHtml(parseKramdown(text, options).root, options);
}
