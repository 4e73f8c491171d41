import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { modelLife, modelLifeWithLoss } from "../__tests__/model/model.ts";
import {
  aBlogOnTheSandbox,
  type Mishap,
  mishaps,
  requestsOf,
  runInto,
} from "../__tests__/syndicate/answers.ts";
import { lifeWithLosses, ordinaryLife } from "../__tests__/syndicate/lives.ts";
import { loss, race, raceOfAnnouncements } from "../__tests__/syndicate/races.ts";

// Looks for a second copy, or a lost one, for as long as it is asked to:
// npm run soak -- --minutes 60
// npm run soak -- --only race --seed 123 --path 4:1:0
// npm run soak -- --model --histories 10000 --seed 1
// npm run soak -- --only model --seed 1 --path 487
// npm run soak -- --only killed, killed-cli (a run that dies at any of its requests) or visibility: the tests of that name, all of them

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "5" },
    only: { type: "string" },
    /** Histories of a whole blog in memory alone, so many. */
    model: { type: "boolean", default: false },
    histories: { type: "string", default: "10000" },
    seed: { type: "string" },
    /** The one run that failed, and no other. */
    path: { type: "string" },
    /** Makes what fails as short as can be. */
    shrink: { type: "boolean", default: false },
  },
});

/** Tests that go through all that could be only here: what they do there is a sample. */
const wholeTests: Readonly<Record<string, string>> = {
  killed: "__tests__/action/killed",
  "killed-cli": "__tests__/cli/killed.e2e.test.ts",
  visibility: "__tests__/syndicate/visibility-table.test.ts",
};
const whole = wholeTests[values.only ?? ""];
if (whole !== undefined) {
  const env = { ...process.env, POSSE_SOAK: "1" };
  process.exit(spawnSync("npm", ["test", "--", whole], { env, stdio: "inherit" }).status ?? 1);
}

const isModel = values.model || values.only?.startsWith("model") === true;
const bench = isModel ? undefined : await aBlogOnTheSandbox();
const requests = bench === undefined ? 1 : await requestsOf(bench);

/** Any mishap for any request of a run, over the real clients. */
const answers = fc.asyncProperty(
  fc.constantFrom<Mishap>(...mishaps),
  fc.integer({ min: 1, max: requests }),
  async (mishap, number) => {
    const blog = await aBlogOnTheSandbox(bench);
    await runInto(blog, mishap, number);
  },
);

const properties = [
  { name: "life", property: ordinaryLife, numRuns: 500 },
  { name: "loss", property: lifeWithLosses, numRuns: 500 },
  { name: "race", property: race, numRuns: 300 },
  { name: "race-announcements", property: raceOfAnnouncements, numRuns: 300 },
  { name: "set-back", property: loss, numRuns: 300 },
  { name: "answers", property: answers, numRuns: 30 },
] as const;

/** Three of four keep their ledger. */
const model = [
  { name: "model", property: modelLife, numRuns: 300 },
  { name: "model-loss", property: modelLifeWithLoss, numRuns: 100 },
] as const;

const end = Date.now() + Number(values.minutes) * 60_000;
const counts = new Map<string, number>();
const chosen = (isModel ? model : properties).filter(({ name }) => (values.only ?? name) === name);
const { path } = values;
let failures = 0;
let seed = values.seed === undefined ? anySeed() : Number(values.seed);
do {
  for (const { name, property, numRuns } of chosen) {
    const upTo = path === undefined ? numRuns : 1;
    // Among many histories, those that fail are counted: to shorten each would take longer than all of them.
    const endOnFailure = !values.shrink && (isModel || path !== undefined);
    for (let done = 0; done < upTo; ) {
      const result = await fc.check<unknown>(property as fc.IAsyncProperty<unknown>, {
        ...{ seed, endOnFailure, numRuns: upTo - done, path: path ?? String(done) },
      });
      done += result.numRuns;
      counts.set(name, (counts.get(name) ?? 0) + result.numRuns);
      console.log(`${name}: ${done} runs with seed ${seed}`);
      if (!result.failed) break;
      failures++;
      report(name, result);
      if (!isModel) break;
    }
  }
  seed = isModel ? seed + 1 : anySeed();
} while (path === undefined && goesOn());

await bench?.close();
console.log([...counts].map(([name, count]) => `${name} ${count}`).join(", "));
console.log(`${failures} failed`);
if (failures > 0) process.exitCode = 1;

function report(name: string, result: fc.RunDetails<unknown>): void {
  console.error(fc.defaultReportMessage(result));
  console.error(result.errorInstance);
  console.error(
    `\nAgain: npm run soak -- --only ${name} --seed ${result.seed} --path ${result.counterexamplePath} (with --shrink: as short as can be)`,
  );
}

function goesOn(): boolean {
  const done = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (isModel) return done < Number(values.histories);
  return failures === 0 && values.seed === undefined && Date.now() < end;
}

function anySeed(): number {
  return Math.floor(Math.random() * 2 ** 31);
}
