import { features } from "./compare.ts";
import { type LossName, losses, type PlatformName } from "./losses.ts";
import { sum, type Tally } from "./tally.ts";

/** Prints the measure as Markdown tables: by blog and feature, and by loss. */
export function printTables(tallies: ReadonlyMap<string, ReadonlyMap<PlatformName, Tally>>): void {
  const platforms = [...new Set([...tallies.values()].flatMap((tally) => [...tally.keys()]))];
  for (const platform of platforms) {
    const rows = [...tallies].flatMap(([blog, tally]) => {
      const counts = tally.get(platform);
      return counts === undefined ? [] : [[blog, counts] as const];
    });
    const total = sum(rows.map(([, counts]) => counts));
    console.log(`\n| ${platform} | posts | not sent | ${features.join(" | ")} | silent |`);
    console.log(`|---|${"---:|".repeat(features.length + 3)}`);
    for (const [blog, counts] of [...rows, ["all", total] as const]) {
      console.log(
        `| ${[blog, counts.compared, counts.refused, ...features.map((feature) => counts.equal[feature]), counts.silent].join(" | ")} |`,
      );
    }
    const shares = features.map(
      (feature) => `${((100 * total.equal[feature]) / total.compared).toFixed(2)} %`,
    );
    console.log(`| equal |  |  | ${shares.join(" | ")} |  |`);
    console.log(`\n| loss (${platform}) | posts | not told |\n|---|---:|---:|`);
    for (const [name, count] of total.losses) {
      console.log(
        `| ${losses[name as LossName].what} | ${count} | ${total.untold.get(name) ?? 0} |`,
      );
    }
  }
}
