import { parseArgs } from "node:util";
import fc from "fast-check";
import {
  aBlogOnTheSandbox,
  type Mishap,
  mishaps,
  requestsOf,
  runInto,
} from "../__tests__/syndicate/answers.ts";
import { lifeWithLosses, ordinaryLife } from "../__tests__/syndicate/lives.ts";
import { loss, race } from "../__tests__/syndicate/races.ts";

// Looks for a second copy, or a lost one, for as long as it is asked to:
// npm run soak -- --minutes 60
// npm run soak -- --only race --seed 123 --path 4:1:0

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "5" },
    only: { type: "string" },
    seed: { type: "string" },
    path: { type: "string" },
  },
});

const bench = await aBlogOnTheSandbox();
const requests = await requestsOf(bench);

/** Any mishap for any request of a run, over the real clients. */
const answers = fc.asyncProperty(
  fc.constantFrom<Mishap>(...mishaps),
  fc.integer({ min: 1, max: requests }),
  async (mishap, number) => {
    await aBlogOnTheSandbox(bench);
    await runInto(bench, mishap, number);
  },
);

const properties = [
  { name: "life", property: ordinaryLife, numRuns: 500 },
  { name: "loss", property: lifeWithLosses, numRuns: 500 },
  { name: "race", property: race, numRuns: 300 },
  { name: "set-back", property: loss, numRuns: 300 },
  { name: "answers", property: answers, numRuns: 30 },
] as const;

const end = Date.now() + Number(values.minutes) * 60_000;
const counts = new Map<string, number>();
const chosen = properties.filter(({ name }) => (values.only ?? name) === name);
do {
  for (const { name, property, numRuns } of chosen) {
    const seed =
      values.seed === undefined ? Date.now() ^ (Math.random() * 2 ** 31) : Number(values.seed);
    const { path } = values;
    const result = await fc.check<unknown>(property as fc.IAsyncProperty<unknown>, {
      ...{ numRuns, seed },
      ...(path !== undefined && { path }),
    });
    if (result.failed) {
      console.error(fc.defaultReportMessage(result));
      console.error(result.errorInstance);
      console.error(
        `\nAgain: npm run soak -- --only ${name} --seed ${result.seed} --path ${result.counterexamplePath}`,
      );
      process.exitCode = 1;
      break;
    }
    counts.set(name, (counts.get(name) ?? 0) + result.numRuns);
    console.log(`${name}: ${numRuns} runs with seed ${seed}`);
  }
} while (process.exitCode === undefined && Date.now() < end && values.seed === undefined);

await bench.close();
console.log([...counts].map(([name, count]) => `${name} ${count}`).join(", "));
