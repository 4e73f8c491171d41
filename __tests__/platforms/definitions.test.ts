import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { platforms } from "../../src/platforms/index.ts";
import { threePlatforms } from "../fakes/agora/three-platforms.ts";

/** The files that are loaded with this one: what it imports, and not what it imports later. */
function loadedWith(entry: string): readonly string[] {
  const files = new Set([entry]);
  // A set is walked to its end, what is added meanwhile too.
  for (const file of files) {
    const imports = readFileSync(file, "utf8").matchAll(
      /^(?:import|export) (?!type\b)[^;]*?from "(\.[^"]+)";/gm,
    );
    for (const [, path = ""] of imports) files.add(join(dirname(file), path));
  }
  return [...files].map((file) => file.replaceAll("\\", "/"));
}

test("the definitions load no client, no renderer and no HTTP", () => {
  const files = loadedWith("src/platforms/index.ts");

  expect(files).toContain("src/platforms/devto/settings.ts");
  expect(files.filter((file) => /client|render|dialect|src\/(?:io|markdown)\//.test(file))).toEqual(
    [],
  );
  expect(files.length).toBeLessThan(30);
});

describe.each([
  ["all", platforms],
  ["all and another one", threePlatforms],
])("of %s", (_, definitions) => {
  const inputs = definitions.flatMap(({ key, settings }) => [key, ...Object.values(settings)]);

  test("no two share an id, an input, a variable or a key of the front matter", () => {
    const variables = inputs.flatMap(({ variable = [] }) => variable);
    const copies = definitions.flatMap((one) => Object.keys(one.copies.keys));
    for (const names of [
      definitions.map(({ id }) => id),
      inputs.map(({ input }) => input),
      variables,
      copies,
    ]) {
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test("each default is a value that its setting takes", () => {
    for (const { settings } of definitions) {
      for (const { parse, default: value, atFirst } of Object.values(settings)) {
        if (value !== undefined) expect(() => parse(value)).not.toThrow();
        if (atFirst !== undefined) expect(parse(atFirst)).toBe(atFirst);
      }
    }
  });

  test("each finds its own copies: where they lie, and by the keys that it keeps", () => {
    for (const { copies, addressOf, home, settings } of definitions) {
      const url = `${home}/me/hello-0123456789ab`;
      expect(copies.host.test(new URL(url).hostname)).toBe(true);
      expect(addressOf(settings.url.default ?? home)({ id: "", url })).toBe(url);
      expect(Object.keys(copies.keys)).toEqual(expect.arrayContaining([...copies.kept]));
    }
  });

  test("none lets the blog say where its key is sent", () => {
    for (const { settings } of definitions) expect(settings.url).not.toHaveProperty("inSite", true);
  });
});
