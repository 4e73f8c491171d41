import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { SiteData } from "../../../src/readers/jekyll/data/data-files.ts";
import { readJson } from "../../../src/readers/jekyll/data/json-data.ts";
import { RubyFloat } from "../../../src/readers/jekyll/ruby/values.ts";
import { parseAnyYaml } from "../../../src/readers/jekyll/yaml/any-yaml.ts";
import type { memorySource } from "../../fakes/memory-source.ts";
import { aSite } from "./a-site.ts";

async function dataOf(files: Readonly<Record<string, string>>): Promise<SiteData> {
  return (await aSite(files)).data;
}

/** The value of the one data file of a site. */
async function valueIn(name: string, text: string): Promise<unknown> {
  const path = `_data/${name}`;
  const read = await (await dataOf({ [path]: text })).read(path);
  if ("problem" in read) throw new Error(read.problem.message);
  return read.value;
}

describe("data files", () => {
  test("are found by their names and directories, files before directories, and not read", async () => {
    const site = await aSite({
      "_data/b.json": "{}",
      "_data/a/main menu.json": "{}",
      "_data/c.yml": "",
      "_data/picture.png": "",
      "_data/t.tsv": "",
      "_data/LOUD.YML": "",
      "_data/.hidden.yml": "",
      "_data/.cache/in.yml": "",
    });

    expect(site.data.files).toEqual([
      { path: "_data/c.yml", keys: ["c"] },
      { path: "_data/b.json", keys: ["b"] },
      { path: "_data/t.tsv", keys: ["t"] },
      { path: "_data/a/main menu.json", keys: ["a", "main_menu"] },
    ]);
    expect((site.source as ReturnType<typeof memorySource>).reads).toEqual([]);
  });

  test("hold YAML, JSON and separated values", async () => {
    expect(await valueIn("a.yml", "a: {name: A}\n")).toEqual({ a: { name: "A" } });
    expect(await valueIn("a.json", '[{"x": 1}]')).toEqual([{ x: 1 }]);
    expect(await valueIn("a.csv", 'name,note\r\nA,"b, ""c"""\nB,\n\nC')).toEqual([
      { name: "A", note: 'b, "c"' },
      { name: "B", note: null },
      { name: "C", note: null },
    ]);
    expect(await valueIn("a.tsv", 'x\ty\n1\t"2\n3"\n')).toEqual([{ x: "1", y: "2\n3" }]);
  });

  test("that are not valid are a problem at their place", async () => {
    const data = await dataOf({ "_data/broken.yml": "a: b: c\n", "_data/broken.json": "[1,\n" });

    expect(await data.read("_data/broken.yml")).toEqual({
      problem: expect.objectContaining({
        severity: "error",
        code: "data-yaml",
        path: "_data/broken.yml",
        line: 1,
      }),
    });
    expect(await data.read("_data/broken.json")).toMatchObject({ problem: { code: "data-yaml" } });
  });

  test.each([
    ["YAML of more than a mebibyte", "a.yml", "- a\n".repeat(300_000), "YAML is limited to 1 MiB"],
    [
      "long JSON that only YAML reads",
      "a.json",
      `[${"'a',".repeat(300_000)}]`,
      "JSON that is not strict, and YAML, is limited to 1 MiB",
    ],
    ["JSON of too many values", "a.json", `[${"[],".repeat(5_000_000)}[]]`, "5000000 values"],
    [
      "records of too many fields",
      "a.csv",
      "a,".repeat(3000) + "\n1".repeat(3000),
      "5000000 values",
    ],
  ])("are refused: %s", async (_, name, text, message) => {
    const read = await (await dataOf({ [`_data/${name}`]: text })).read(`_data/${name}`);

    expect(read).toEqual({
      problem: expect.objectContaining({
        severity: "error",
        code: "data-unreadable",
        path: `_data/${name}`,
        message: expect.stringContaining(message),
      }),
    });
  });

  test("share a limit, in which YAML counts more", async () => {
    const yaml = `a: "${"x".repeat(900_000)}"\n`;
    const paths = ["1", "2", "3", "4", "5"].map((name) => `_data/${name}.yml`);
    const data = await dataOf(Object.fromEntries(paths.map((path) => [path, yaml])));
    const read = await Promise.all(paths.map((path) => data.read(path)));

    expect(read.map((value) => "problem" in value)).toEqual([false, false, false, false, true]);
  });
});

describe("strict JSON", () => {
  test("is read as SafeYAML reads it, not as JavaScript does", () => {
    const read = readJson('{"a": 1.0, "b": 1e3, "c": 12345678901234567890, "d": -0, "a": 2.0}');

    expect(read).toEqual({
      value: { a: new RubyFloat(2), b: "1e3", c: "12345678901234567890", d: 0 },
    });
  });

  test("keeps keys that JavaScript has a use for", () => {
    expect(readJson('{"__proto__": 1, "x": 1.5}')).toEqual({
      value: Object.fromEntries([
        ["__proto__", 1],
        ["x", 1.5],
      ]),
    });
  });

  test.each([
    ["a comment", "# c\n{}"],
    ["a comma at the end", "[1,]"],
    ["single quotes", "['a']"],
    ["a merge", '{"<<": {"a": 1}}'],
    ["a merge in disguise", '{"\\u003c<": {"a": 1}}'],
    ["more than a hundred levels", "[".repeat(101) + "]".repeat(101)],
    ["a control character", '["\x7f"]'],
  ])("is not all that YAML reads: %s", (_, text) => {
    expect(readJson(text)).toBe("not-json");
  });

  test("has the values that the YAML parser finds", () => {
    const key = fc.constantFrom("a", "b", "", "1", "__proto__", "null", "a b");
    const text = fc.constantFrom("", "null", "1", "2020-01-01", "yes", 'q"\\/\n', "é", "{", "[,");
    const number = fc.constantFrom("0", "-0", "7", "-12", "1.0", "0.5", "1e3", "1.5e+3", "1E5");
    const { tree } = fc.letrec<{ tree: string; list: string; mapping: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(
          number,
          fc.constantFrom("true", "false", "null"),
          text.map((t) => JSON.stringify(t)),
        ),
        tie("list"),
        tie("mapping"),
      ),
      list: fc.array(tie("tree"), { maxLength: 4 }).map((items) => `[${items.join(", ")}]`),
      mapping: fc
        .array(fc.tuple(key, tie("tree")), { maxLength: 4 })
        .map((pairs) => `{${pairs.map(([k, v]) => `${JSON.stringify(k)}: ${v}`).join(" ,\n\t")}}`),
    }));
    fc.assert(
      fc.property(tree, (json) => {
        expect(readJson(json)).toEqual({ value: parseAnyYaml(json).value });
      }),
      { numRuns: 2000 },
    );
  });
});
