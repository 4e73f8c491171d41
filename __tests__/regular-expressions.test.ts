import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { parseAst } from "rolldown/parseAst";
import { analyse } from "scslre";
import { bounded, type Example, examples } from "./bounded-patterns.ts";

/** A regular expression of what runs: written as a literal, or made by `RegExp`. */
interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** A call of `RegExp`, whose pattern is known only when it runs. */
interface Call {
  readonly file: string;
  readonly text: string;
  /** It runs when the module is loaded. */
  readonly atLoad: boolean;
}

const files = ["src", "packages"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  )
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !/\/(?:__tests__|scripts|dist)\//.test(file));

const literals: Pattern[] = [];
const calls: Call[] = [];
for (const file of files) read(file);

/** Finds the literals and the calls of one file. */
function read(file: string): void {
  const text = readFileSync(file, "utf8");
  function visit(value: unknown, atLoad: boolean): void {
    if (Array.isArray(value)) for (const item of value) visit(item, atLoad);
    if (typeof value !== "object" || value === null || !("type" in value)) return;
    const node = value as { type: string; start: number; end: number; [key: string]: unknown };
    const regex = node.regex as { pattern: string; flags: string } | undefined;
    if (node.type === "Literal" && regex) {
      literals.push({ file, source: regex.pattern, flags: regex.flags });
    }
    const { name } = (node.callee ?? {}) as { name?: string };
    if (name === "RegExp") calls.push({ file, text: text.slice(node.start, node.end), atLoad });
    const inside = atLoad && !node.type.includes("Function");
    for (const child of Object.values(node)) visit(child, inside);
  }
  visit(parseAst(text, { lang: "ts" }), true);
}

/** The patterns that a module makes with `RegExp` while it is loaded. */
async function madeAtLoad(file: string): Promise<readonly Pattern[]> {
  const made: Pattern[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [pattern, given]: [string | RegExp, string | undefined]) {
      const regex = new target(pattern, given);
      made.push({ file, source: regex.source, flags: regex.flags });
      return regex;
    },
  });
  try {
    await import(pathToFileURL(file).href);
  } finally {
    globalThis.RegExp = Original;
  }
  return made;
}

/** How the time grows with a text that the pattern does not match: undefined for in step with its length. */
function fault({ source, flags }: Pattern): string | undefined {
  // A sticky pattern is tried at one place; elsewhere a pattern is tried at all of them.
  const { reports } = analyse({ source, flags });
  const [report] = reports;
  if (report === undefined) return undefined;
  const degree = reports.some(({ exponential }) => exponential) ? "exponentially" : "polynomially";
  return `takes ${degree} long for many ${JSON.stringify(report.character.pick)}`;
}

function faults(patterns: readonly Pattern[]): readonly string[] {
  return patterns
    .filter(({ file }) => !bounded.some((entry) => entry.file === file))
    .flatMap((pattern) => {
      const why = fault(pattern);
      return why === undefined
        ? []
        : [`${pattern.file}: /${pattern.source}/${pattern.flags} ${why}`];
    });
}

/** The parsers read what strangers write: none of their patterns may take the square of a text's length. */
describe("regular expressions", () => {
  let made: readonly Pattern[] = [];

  beforeAll(async () => {
    const found: Pattern[] = [];
    const seen = new Set<string>();
    // A module's patterns are made once, for the first that imports it: those with a bound of their own come first.
    for (const { file } of [...bounded, ...calls]) {
      if (!seen.has(file)) found.push(...(await madeAtLoad(file)));
      seen.add(file);
    }
    made = found;
  });

  test("are found", () => {
    expect(literals.length).toBeGreaterThan(500);
    expect(made.length).toBeGreaterThan(10);
    expect(fault({ file: "", source: " +$", flags: "" })).toContain("polynomially");
    expect(fault({ file: "", source: "^(a+)+$", flags: "" })).toContain("exponentially");
    expect(fault({ file: "", source: "(?<! ) +$", flags: "" })).toBeUndefined();
  });

  test("take time in step with the text", () => {
    expect(faults([...literals, ...made])).toEqual([]);
  });

  test("that functions make have examples, and those take such time", () => {
    const inFunctions = calls.filter(({ atLoad }) => !atLoad);
    const isExample = (example: Example) => (call: Call) =>
      call.file === example.file && call.text.includes(example.call);

    expect(inFunctions.filter((call) => !examples.some((one) => isExample(one)(call)))).toEqual([]);
    for (const example of examples) {
      expect(inFunctions.filter(isExample(example))).not.toEqual([]);
      const { file, patterns } = example;
      if (patterns === "made at load") expect(made.some((one) => one.file === file)).toBe(true);
      else
        expect(faults(patterns.map(({ source, flags }) => ({ file, source, flags })))).toEqual([]);
    }
  });

  test.each(bounded)("of $file are for short texts, and need to be", ({ file }) => {
    const own = [...literals, ...made].filter((pattern) => pattern.file === file);

    expect(own.flatMap((pattern) => fault(pattern) ?? [])).not.toEqual([]);
  });
});
