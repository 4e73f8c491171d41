import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly dependencies: Readonly<Record<string, string>>;
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

/** Of a package without types of its own, or of types alone. */
const typesOf = (name: string) => `@types/${name}`;

test("what runs imports packages that package.json names, and it names no others", () => {
  const imported = [...importedIn("src")].filter(
    (name) => !(typesOf(name) in devDependencies && !(name in dependencies)),
  );

  expect(imported.sort()).toEqual(Object.keys(dependencies).sort());
});

test("scripts and tests import none that is only there for another's sake", () => {
  const imported = [...importedIn("scripts"), ...importedIn("__tests__")];
  const named = { ...dependencies, ...devDependencies };

  expect(imported.filter((name) => !(name in named || typesOf(name) in named))).toEqual([]);
});

test("docs/dependencies.md says of each package that runs what it is for, and of no other", () => {
  const rows = readFileSync("docs/dependencies.md", "utf8").matchAll(/^\| (`[^|]+) \|/gm);
  const told = [...rows].flatMap(([, cell = ""]) => [...cell.matchAll(/`([^`]+)`/g)]);
  const patterns = told.map(([, name = ""]) => name);
  const tells = (pattern: string, name: string) =>
    pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
  const names = Object.keys(dependencies);

  expect(names.filter((name) => !patterns.some((pattern) => tells(pattern, name)))).toEqual([]);
  expect(patterns.filter((pattern) => !names.some((name) => tells(pattern, name)))).toEqual([]);
});
