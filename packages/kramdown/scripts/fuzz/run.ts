import { parseArgs } from "node:util";
import { createRandom, type Random } from "./random.ts";
import { shrink } from "./shrink.ts";

/** A converter that is installed here, and what we make of the same text. */
export interface Comparison<Config> {
  readonly name: string;
  chooseConfig(random: Random): Config;
  makeText(random: Random): string;
  /** Undefined where the converter crashed or did not end. */
  expected(text: string, config: Config): Promise<string | undefined>;
  ours(text: string, config: Config): string;
}

/**
 * Compares on texts that chance makes, as `--cases N`, `--seed N` and `--finds N` have it. A find is printed, shrunk, with the
 * seed that makes it again (with `--cases 1`), and makes the process end with 1.
 */
export async function fuzz<Config>(comparison: Comparison<Config>): Promise<void> {
  const { name, ours } = comparison;
  const { values } = parseArgs({
    options: {
      cases: { type: "string", default: "2000" },
      seed: { type: "string" },
      finds: { type: "string", default: "10" },
    },
  });
  const first = Number(values.seed ?? Math.floor(Math.random() * 1_000_000_000));
  const width = Math.max(name.length, "text".length, "ours".length) + 1;
  const line = (label: string, text: string | undefined) =>
    console.log(`  ${`${label}:`.padEnd(width)} ${JSON.stringify(text)}`);
  let finds = 0;
  let compared = 0;
  for (
    let seed = first;
    seed < first + Number(values.cases) && finds < Number(values.finds);
    seed += 1
  ) {
    const random = createRandom(seed);
    const config = comparison.chooseConfig(random);
    const text = comparison.makeText(random);
    const differs = async (candidate: string): Promise<boolean> => {
      const expected = await comparison.expected(candidate, config);
      return expected !== undefined && expected !== ours(candidate, config);
    };
    compared += 1;
    if (!(await differs(text))) continue;
    finds += 1;
    const small = await shrink(text, differs);
    console.log(`seed ${seed} ${JSON.stringify(config)}`);
    line("text", small);
    line(name, await comparison.expected(small, config));
    line("ours", ours(small, config));
  }
  console.log(`${compared} texts from seed ${first}: ${finds} differ`);
  process.exitCode = finds > 0 ? 1 : 0;
}
