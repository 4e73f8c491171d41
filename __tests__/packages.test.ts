import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

/** The packages that the files below a folder import, types too. */
function importedIn(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.[jt]s$/.test(path))
    .map((path) => readFileSync(join(folder, path), "utf8"));
  const imported = /^(?:import|export)\b[^;"]*\bfrom "([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm;
  const names = files.flatMap((text) =>
    [...text.matchAll(imported)].flatMap(([, one, other]) => one ?? other ?? []),
  );
  const packages = names
    .filter((name) => !/^(?:\.|node:)/.test(name))
    .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
  return new Set(packages.filter((name) => !builtinModules.includes(name)));
}

/** The packages whose code runs: all are bundled into dist. */
const running = [...importedIn("src")].filter((name) => name in devDependencies);

test("whoever installs the command installs nothing else: dist holds it all", () => {
  expect(dependencies).toBeUndefined();
});

test("sources, scripts and tests import none that is only there for another's sake", () => {
  const imported = ["src", "scripts", "__tests__"].flatMap((folder) => [...importedIn(folder)]);
  const isNamed = (name: string) => [name, `@types/${name}`].some((one) => one in devDependencies);

  expect(imported.filter((name) => !isNamed(name))).toEqual([]);
});

test("docs/dependencies.md says of each package that runs what it is for, and of no other", () => {
  const rows = readFileSync("docs/dependencies.md", "utf8").matchAll(/^\| (`[^|]+) \|/gm);
  const told = [...rows].flatMap(([, cell = ""]) => [...cell.matchAll(/`([^`]+)`/g)]);
  const patterns = told.map(([, name = ""]) => name);
  const tells = (pattern: string, name: string) =>
    pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

  expect(running.filter((name) => !patterns.some((pattern) => tells(pattern, name)))).toEqual([]);
  expect(patterns.filter((pattern) => !running.some((name) => tells(pattern, name)))).toEqual([]);
});
