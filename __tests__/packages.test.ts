import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";

const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

/** An import that a file states, its type alone too. */
interface Import {
  readonly file: string;
  readonly name: string;
}

/** What the files below a folder import; those of a package's build are nobody's sources. */
function importsBelow(folder: string): readonly Import[] {
  const imported = /^(?:import|export)\b[^;"]*\bfrom "([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm;
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((file) => /\.[jt]s$/.test(file) && !/^packages.[^/]+.dist/.test(file))
    .flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(imported)].map(([, one, other]) => ({
        file,
        name: one ?? other ?? "",
      })),
    );
}

/** The packages from npm among some imports. */
function packagesOf(imports: readonly Import[]): ReadonlySet<string> {
  const names = imports
    .filter(({ name }) => !/^(?:\.|node:)/.test(name))
    .map(({ name }) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
  return new Set(names.filter((name) => !builtinModules.includes(name)));
}

/** The file that a relative import names, and the package of ours in which it lies. */
function targetOf({ file, name }: Import): { readonly path: string; readonly own?: string } {
  const path = join(file, "..", name);
  const own = packageOf(path);
  return own === undefined ? { path } : { path, own };
}

function packageOf(path: string): string | undefined {
  return /^packages\/([^/]+)\//.exec(path)?.[1];
}

const isTool = (path: string) => /(?:^|\/)(?:scripts|__tests__)\//.test(path);
const ownPackages = readdirSync("packages").filter((name) => !name.startsWith("."));
const shipped = ["src", "packages"].flatMap(importsBelow).filter(({ file }) => !isTool(file));
const tools = ["packages", "scripts", "__tests__"]
  .flatMap(importsBelow)
  .filter(({ file }) => isTool(file));

/** The packages whose code runs: all are bundled into dist. */
const running = [...packagesOf(shipped)].filter((name) => name in devDependencies);

test("whoever installs the command installs nothing else: dist holds it all", () => {
  expect(dependencies).toBeUndefined();
});

test("sources, scripts and tests import none that is only there for another's sake", () => {
  const imported = [...packagesOf([...shipped, ...tools])];
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

describe.each(ownPackages)("packages/%s", (own) => {
  const inside = shipped.filter(({ file }) => packageOf(file) === own);
  // A package is published with those of ours that it imports.
  const carriedPackages = new Set([own, ...inside.map((one) => targetOf(one).own ?? own)]);
  const carried = shipped.filter(({ file }) => carriedPackages.has(packageOf(file) ?? ""));

  test("names what it imports among its dependencies, in the version that is tested", () => {
    const manifest = JSON.parse(readFileSync(join("packages", own, "package.json"), "utf8"));
    const named = Object.keys(manifest.dependencies ?? {});
    const imported = [...packagesOf(carried)].map((name) =>
      name in devDependencies ? name : `@types/${name}`,
    );

    expect(named.toSorted()).toEqual(imported.toSorted());
    expect(devDependencies).toMatchObject(manifest.dependencies ?? {});
  });

  test("imports nothing from outside but by another package's door, nor do its tests and scripts", () => {
    const outside = [...inside, ...tools.filter(({ file }) => packageOf(file) === own)]
      .filter(({ name }) => name.startsWith("."))
      .filter((one) => {
        const target = targetOf(one);
        return target.own !== own && target.path !== join("packages", target.own ?? "", "index.ts");
      });

    expect(outside).toEqual([]);
  });

  test("is imported through its door alone", () => {
    const door = join("packages", own, "index.ts");
    // The repository's scripts may share a package's scripts.
    const allowed = ({ file, path }: { readonly file: string; readonly path: string }) =>
      path === door || (isTool(file) && isTool(path));
    const passing = [...shipped, ...tools]
      .filter(({ file, name }) => name.startsWith(".") && packageOf(file) !== own)
      .map((one) => ({ file: one.file, ...targetOf(one) }))
      .filter((target) => target.own === own && !allowed(target));

    expect(passing).toEqual([]);
  });
});
