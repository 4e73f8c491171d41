import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** A program in a README, and what the README says that it prints. */
interface Example {
  readonly program: string;
  readonly printed: string;
}

/** The `js` blocks, each with the block that follows it. */
function examplesIn(readme: string): readonly Example[] {
  const blocks = /^```js\n([\s\S]*?)^```\n\n^```\w+\n([\s\S]*?)^```$/gm;
  return [...readme.matchAll(blocks)].map(([, program = "", printed = ""]) => ({
    program,
    printed,
  }));
}

const packages = readdirSync("packages").filter((name) => !name.startsWith("."));

/** Each is packed as npm would publish it, unpacked in an empty project, and used from there. */
describe.each(packages)("the README of packages/%s", (name) => {
  const source = join("packages", name);
  const manifest = JSON.parse(readFileSync(join(source, "package.json"), "utf8")) as Manifest;
  const examples = examplesIn(readFileSync(join(source, "README.md"), "utf8"));
  const project = mkdtempSync(join(tmpdir(), "posse-stranger-"));
  const run = (program: string, args: readonly string[], cwd = project) =>
    execFileSync(program, args, { cwd, encoding: "utf8" });

  beforeAll(() => {
    const modules = join(project, "node_modules");
    const installed = join(modules, manifest.name);
    mkdirSync(installed, { recursive: true });
    for (const dependency of ["@types/node", ...Object.keys(manifest.dependencies ?? {})]) {
      mkdirSync(join(modules, dependency, ".."), { recursive: true });
      symlinkSync(resolve("node_modules", dependency), join(modules, dependency), "junction");
    }
    // The repository lets no scripts run on install; a package is compiled by its own.
    const pack = ["pack", "--json", "--silent", "--ignore-scripts=false"];
    const answer = run("npm", [...pack, "--pack-destination", project], source);
    const [{ filename }] = JSON.parse(answer) as [{ filename: string }];
    run("tar", ["-xzf", filename, "-C", installed, "--strip-components=1"]);
    writeFileSync(join(project, "package.json"), JSON.stringify({ type: "module" }));
  });
  afterAll(() => rmSync(project, { recursive: true }));

  test("has at least three examples", () => {
    expect(examples.length).toBeGreaterThanOrEqual(3);
  });

  test.each(examples)("tells what example %# prints", ({ program, printed }) => {
    writeFileSync(join(project, "example.js"), program);

    expect(run(process.execPath, ["example.js"]).trim()).toBe(printed.trim());
  });

  test("its types fit its examples", () => {
    examples.forEach(({ program }, index) => {
      writeFileSync(join(project, `example-${index}.ts`), program);
    });
    const tsc = resolve("node_modules/typescript/bin/tsc");
    const options = ["--noEmit", "--strict", "--target", "es2023", "--module", "nodenext"];
    const programs = examples.map((_, index) => `example-${index}.ts`);

    const args = [tsc, ...options, "--types", "node", ...programs];

    expect(spawnSync(process.execPath, args, { cwd: project, encoding: "utf8" }).stdout).toBe("");
  });

  test("the package brings its license, and neither its tests nor its scripts", () => {
    const brought = readdirSync(join(project, "node_modules", manifest.name)).sort();

    expect(brought).toEqual(["LICENSE", "README.md", "dist", "package.json"]);
    expect(readFileSync(join(source, "LICENSE"), "utf8")).toBe(readFileSync("LICENSE", "utf8"));
  });
});
