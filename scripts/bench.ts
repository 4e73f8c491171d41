import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { table } from "../src/cli/text/table.ts";
import type { Section } from "./bench/bench.ts";
import { built } from "./bench/built.ts";
import type { Figure } from "./bench/figures.ts";
import { hostile } from "./bench/hostile.ts";
import { limits } from "./bench/limits.ts";
import { cleanNames } from "./bench/measure.ts";
import { growth, planning } from "./bench/planning.ts";
import { rendering } from "./bench/rendering.ts";
import { requests } from "./bench/requests.ts";
import { start } from "./bench/start.ts";

// Measures what docs/performance.md promises, and prints each figure beside its limit:
// npm run bench -- [SECTION…] [--strict] [--corpus DIRECTORY] [--dist DIRECTORY] [--pairs N]
// All figures but memory are ratios within one run, so that they mean the same on any machine.
const sections: Readonly<Record<string, readonly [title: string, measure: Section]>> = {
  start: ["A run that has nothing to do", start],
  requests: ["Requests to platforms", requests],
  limits: ["Publishing within the platforms' limits, by a virtual clock", limits],
  planning: ["Planning a large blog", planning],
  growth: ["Growth with the number of posts", growth],
  built: ["Planning a site by its pages", built],
  rendering: ["Rendering for both platforms", rendering],
  hostile: ["Hostile texts", hostile],
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    strict: { type: "boolean", default: false },
    corpus: { type: "string", default: join("..", "shared", "corpus", "public") },
    dist: { type: "string", default: "dist" },
    pairs: { type: "string", default: "15" },
  },
});
const wanted = positionals.length > 0 ? positionals : Object.keys(sections);
const unknown = wanted.filter((name) => !Object.hasOwn(sections, name));
if (unknown.length > 0) {
  console.error(`no section ${unknown.join(", ")}; there are ${Object.keys(sections).join(", ")}`);
  process.exit(2);
}

const home = mkdtempSync(join(tmpdir(), "posse-bench-"));
const broken: string[] = [];
try {
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);
  console.log(
    `Processes are started with ${cleanNames.join(", ")} and what their case needs, and nothing else.`,
  );
  for (const name of wanted) {
    const [title, measure] = sections[name] ?? [name, async () => []];
    const folder = join(home, name);
    mkdirSync(folder);
    const figures = await measure({
      dist: values.dist,
      folder,
      corpus: existsSync(values.corpus) ? values.corpus : undefined,
      pairs: Number(values.pairs),
    });
    console.log(`\n${title} (${name})\n${table(figures.map(rowOf))}`);
    broken.push(...figures.filter(({ isKept }) => isKept === false).map(({ what }) => what));
    rmSync(folder, { recursive: true, force: true });
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
console.log(
  broken.length === 0 ? "\nEvery limit is kept." : `\nBroken limits: ${broken.join("; ")}.`,
);
if (values.strict && broken.length > 0) process.exitCode = 1;

function rowOf({ what, value, limit = "", isKept }: Figure): readonly string[] {
  return [`  ${what}`, value, limit, isKept === undefined ? "" : isKept ? "kept" : "BROKEN"];
}
