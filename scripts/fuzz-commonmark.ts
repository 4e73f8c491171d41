import type { Random } from "../packages/kramdown/scripts/fuzz/random.ts";
import { fuzz } from "../packages/kramdown/scripts/fuzz/run.ts";
import { createTexts, readRealTexts } from "../packages/kramdown/scripts/fuzz/texts.ts";
import { toMdast } from "../src/markdown/commonmark/blocks.ts";
import { commonMarkOptions } from "../src/markdown/commonmark/options.ts";
import { createParser } from "../src/markdown/commonmark/parser.ts";
import { cmarkOutline, hasCmark } from "./fuzz/cmark-oracle.ts";
import { commonmarkBits } from "./fuzz/commonmark-bits.ts";
import { outlineOf, printOutline } from "./fuzz/outline.ts";

// Compares our tree of a CommonMark site's text with that of the installed cmark-gfm, on texts that chance makes:
// node scripts/run-typescript.js scripts/fuzz-commonmark.ts [--cases N] [--seed N] [--finds N]

const all = ["table", "strikethrough", "autolink", "tasklist", "footnotes"];

/** All extensions most of the time. */
function chooseExtensions(random: Random): readonly string[] {
  return random.chance(0.6) ? all : all.filter(() => random.chance(0.5));
}

function ours(text: string, names: readonly string[]): string {
  const options = commonMarkOptions({
    commonmark: {
      extensions: names,
      options: names.includes("footnotes") ? ["FOOTNOTES"] : [],
    },
  });
  return printOutline(outlineOf(toMdast(text, createParser(options), options)));
}

if (!hasCmark()) console.log("no cmark-gfm 0.29 is installed: nothing compared");
else {
  await fuzz({
    name: "cmark-gfm",
    chooseConfig: chooseExtensions,
    makeText: createTexts(readRealTexts(), commonmarkBits),
    async expected(text, extensions) {
      const outline = cmarkOutline(text, extensions);
      return outline && printOutline(outline);
    },
    ours,
  });
}
