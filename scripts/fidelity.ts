import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compare, type Difference, type Feature, features, keyOf } from "./fidelity/compare.ts";
import { expectedOnDevto, shownOnDevto } from "./fidelity/devto.ts";
import { eachElement, type Node } from "./fidelity/html.ts";
import type { LossName, PlatformName } from "./fidelity/losses.ts";
import { expectedOnMedium, foldTables, shownOnMedium } from "./fidelity/medium.ts";
import { readOriginal } from "./fidelity/original.ts";
import { type Pair, pairsOf } from "./fidelity/posts.ts";
import { printTables } from "./fidelity/print.ts";
import { read } from "./fidelity/reading.ts";
import { emptyTally, type Tally } from "./fidelity/tally.ts";
import { turndownBody } from "./fidelity/turndown.ts";
import { browserUrl } from "./fidelity/urls.ts";

// Compares each article of real blogs, as its readers will see it, with Jekyll's own HTML:
// node scripts/run-typescript.js scripts/fidelity.ts DIRECTORY [BLOG…] [--verbose] [--platform devto|medium]
//   [--turndown] [--ending .html]
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    verbose: { type: "boolean", default: false },
    platform: { type: "string" },
    /** Instead of our bodies, those that turndown makes of Jekyll's HTML: what it would be to rest on it. */
    turndown: { type: "boolean", default: false },
    /** Only posts whose file names end so. */
    ending: { type: "string", default: "" },
  },
});
const [corpus = "", ...wanted] = positionals;
const platforms = (["devto", "medium"] as const).filter(
  (name) =>
    (values.platform === undefined || values.platform === name) &&
    !(values.turndown && name === "medium"),
);
if (corpus === "" || platforms.length === 0) {
  console.error("usage: npm run fidelity -- [BLOG…] [--verbose] [--platform devto|medium]");
  process.exit(2);
}

function look(pair: Pair, platform: PlatformName, tally: Tally): void {
  const sent = values.turndown ? turndownBody(pair.html, pair.pageUrl) : pair.sent.get(platform);
  const diagnostics = pair.diagnostics.get(platform) ?? [];
  if (sent === undefined) {
    tally.refused++;
    const codes = diagnostics
      .filter(({ severity }) => severity === "error")
      .map(({ code }) => code);
    if (values.verbose) console.log(`  ${pair.path} ${platform}: not sent, ${codes.join(" ")}`);
    return;
  }
  const { nodes, losses } = readOriginal(pair.html, pair.pageUrl, pair.emoji);
  const found = new Set<LossName>(losses);
  let original: readonly Node[];
  let copy: readonly Node[] | null;
  if (platform === "devto") {
    original = expectedOnDevto(nodes, pair.pageUrl, found);
    copy = shownOnDevto(sent);
    if (losesPlayer(original, copy ?? [])) found.add("player");
  } else {
    original = expectedOnMedium(nodes, found);
    copy = foldTables(shownOnMedium(sent, coverBefore(original, pair.cover)), original);
  }
  eachElement(copy ?? [], ({ tagName }) => {
    if (tagName === "dollars") found.add("dollar-math");
  });
  tally.compared++;
  const { differences, untold } = compare(original, copy ?? [], found, diagnostics);
  for (const name of found) tally.losses.set(name, (tally.losses.get(name) ?? 0) + 1);
  for (const name of untold) tally.untold.set(name, (tally.untold.get(name) ?? 0) + 1);
  const differing = new Set<Feature>(differences.map(({ feature }) => feature));
  for (const feature of features) if (!differing.has(feature)) tally.equal[feature]++;
  if (differences.length + untold.length > 0) tally.silent++;
  if (values.verbose && differences.length + untold.length > 0)
    tell(`${pair.path} ${platform}`, differences, untold);
}

/** True if something that plays or shows in the page is not shown by dev.to itself. */
function losesPlayer(original: readonly Node[], copy: readonly Node[]): boolean {
  const players = new Set<string>();
  eachElement(copy, ({ tagName, properties }) => {
    if (tagName === "embed" && properties.player) players.add(keyOf(String(properties.src)));
  });
  let lost = false;
  eachElement(original, ({ tagName, properties }) => {
    if (tagName !== "embed" || properties.text !== undefined) return;
    lost ||= !players.has(keyOf(String(properties.src)));
  });
  return lost;
}

/** The cover, if the text does not show it itself. */
function coverBefore(original: readonly Node[], cover: string | null): string | null {
  const isCover = (image: string) =>
    cover !== null && image.startsWith(`${browserUrl(cover, cover)} `);
  return read(original).images.some(isCover) ? null : cover;
}

function tell(
  title: string,
  differences: readonly Difference[],
  untold: readonly LossName[],
): void {
  console.log(`  ${title}${untold.map((name) => ` UNTOLD:${name}`).join("")}`);
  for (const { feature, original, copy } of differences.slice(0, 8)) {
    const at = firstDifference(original, copy);
    console.log(`    ${feature}: ${JSON.stringify(original.slice(at, at + 200))}`);
    console.log(`    ${" ".repeat(feature.length)}→ ${JSON.stringify(copy.slice(at, at + 200))}`);
  }
}

/** A little before the place where two long texts part. */
function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return Math.max(0, at - 20);
}

const tallies = new Map<string, ReadonlyMap<PlatformName, Tally>>();
for (const blog of readdirSync(join(corpus, "full")).toSorted()) {
  if (wanted.length > 0 && !wanted.some((name) => blog.includes(name))) continue;
  const tally = new Map(platforms.map((name) => [name, emptyTally()]));
  for await (const pair of pairsOf(corpus, blog, platforms)) {
    if (!pair.path.endsWith(values.ending)) continue;
    for (const [platform, counts] of tally) look(pair, platform, counts);
  }
  tallies.set(blog, tally);
  if (wanted.length !== 1) console.error(blog);
}
printTables(tallies);
