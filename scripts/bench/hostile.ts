import { memoryLedger } from "../../__tests__/fakes/memory-ledger.ts";
import { openBlog } from "../../src/compose/blog.ts";
import { openSession } from "../../src/compose/session.ts";
import { systemClock } from "../../src/core/clock.ts";
import { treeSource } from "../corpus/blog.ts";
import type { Section } from "./bench.ts";
import { atMost, type Figure, number, shown } from "./figures.ts";
import { exponent, median } from "./measure.ts";

/** What a hostile author could write, by its size. */
const inputs: readonly (readonly [what: string, size: number, make: (size: number) => string])[] = [
  ["nested quotes", 10_000, (size) => `${"> ".repeat(size)}deep`],
  ["nested brackets", 10_000, (size) => `${"[".repeat(size)}x${"]".repeat(size)}`],
  ["brackets that never close", 300_000, (size) => "[".repeat(size)],
  ["nested lists", 1_000, (size) => nested(size, "- a")],
  ["asterisks", 200_000, (size) => "*a ".repeat(size)],
  ["backticks of growing length", 1_000, (size) => growing(size, "`")],
  ["a line of a million letters", 1_000_000, (size) => "a".repeat(size)],
  ["a line of a million blanks", 1_000_000, (size) => `a${" ".repeat(size)}b`],
  ["a table of a thousand columns", 1_000, (size) => table(size)],
  ["HTML elements that never close", 50_000, (size) => "<div><b>".repeat(size)],
  ["strong text that never ends", 50_000, (size) => "**a ".repeat(size)],
  ["quotes and apostrophes", 100_000, (size) => `"a' `.repeat(size)],
  ["list items", 10_000, (size) => "- a\n".repeat(size)],
  ["line breaks", 50_000, (size) => "a\\\n".repeat(size)],
  ["footnotes", 5_000, (size) => footnotes(size)],
  ["Liquid outputs", 50_000, (size) => "{{ page.title }} ".repeat(size)],
  ["braces that never close", 50_000, (size) => "\\{{ ".repeat(size)],
  ["attribute lists", 20_000, (size) => "{:.a #b} ".repeat(size)],
  ["links with parentheses", 20_000, (size) => `[a](${"(".repeat(size)}`],
];

/**
 * Time for an input and for one of twice the size, from the file to both articles, and the exponent with which it grows
 * with the bytes: linear is 1, quadratic 2. What takes a moment only is not judged: there is nothing to see but noise.
 */
export const hostile: Section = async () => {
  const figures: Figure[] = [];
  for (const [dialect, config] of Object.entries(configs)) {
    for (const [what, size, make] of inputs) {
      const points: { size: number; seconds: number }[] = [];
      for (const text of [make(size), make(2 * size)]) {
        points.push({ size: text.length, seconds: await secondsFor(text, config) });
      }
      figures.push(judged(`${what} (${dialect})`, points));
    }
  }
  return figures;
};

/** Both parsers, with all that they can be asked to read. */
const configs = {
  kramdown: "url: https://hostile.example\n",
  CommonMark: `url: https://hostile.example
markdown: CommonMark
commonmark:
  options: [FOOTNOTES]
  extensions: [autolink, strikethrough, table, tasklist]
`,
};

function judged(what: string, points: readonly { size: number; seconds: number }[]): Figure {
  const times = points.map(({ size, seconds }) => `${size >> 10} KiB ${number(seconds * 1000)} ms`);
  const title = `${what}: ${times.join(", ")}`;
  return points.some(({ seconds }) => seconds >= 0.25)
    ? atMost(title, exponent(points), 1.4)
    : shown(title, "a moment");
}

async function secondsFor(text: string, config: string): Promise<number> {
  const files = {
    "_config.yml": config,
    "_posts/2026-01-01-hostile.md": `---\ntitle: Hostile\n---\n${text}\n`,
  };
  const bytes = Object.entries(files).map(([path, file]) => [path, Buffer.from(file)] as const);
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const start = process.cpuUsage();
    const source = treeSource(new Map(bytes));
    const blog = await openBlog({ source, layers: [], now: new Date() });
    const session = openSession({
      ...{ blog, source, ledger: memoryLedger(), clock: systemClock },
      run: "bench",
      purpose: "look",
    });
    for (const post of blog.site.posts) {
      for (const platform of session.platforms) await session.render(post, platform);
    }
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1e6);
  }
  return median(times);
}

function nested(size: number, item: string): string {
  return Array.from({ length: size }, (_, depth) => `${"  ".repeat(depth)}${item}`).join("\n");
}

function growing(size: number, mark: string): string {
  return Array.from({ length: size }, (_, index) => mark.repeat(index + 1)).join(" ");
}

function table(columns: number): string {
  const row = (cell: string) => `|${`${cell}|`.repeat(columns)}`;
  return [row("a"), row("---"), row("b"), row("c")].join("\n");
}

function footnotes(count: number): string {
  const all = Array.from({ length: count }, (_, index) => index);
  return `${all.map((index) => `[^${index}]`).join(" ")}\n\n${all.map((index) => `[^${index}]: note`).join("\n")}`;
}
