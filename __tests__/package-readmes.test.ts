import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
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

const project = mkdtempSync(join(tmpdir(), "posse-project-"));
const run = (program: string, args: readonly string[], cwd = project) =>
  execFileSync(program, args, { cwd, encoding: "utf8" });
afterAll(() => rmSync(project, { recursive: true }));

/** Each is packed as npm would publish it, unpacked in an empty project, and used from there. */
describe.each(packages)("the README of packages/%s", (name) => {
  const source = join("packages", name);
  const manifest = JSON.parse(readFileSync(join(source, "package.json"), "utf8")) as Manifest;
  const examples = examplesIn(readFileSync(join(source, "README.md"), "utf8"));

  beforeAll(() => {
    const modules = join(project, "node_modules");
    const installed = join(modules, manifest.name);
    mkdirSync(installed, { recursive: true });
    for (const dependency of ["@types/node", ...Object.keys(manifest.dependencies ?? {})]) {
      const link = join(modules, dependency);
      mkdirSync(join(link, ".."), { recursive: true });
      if (!existsSync(link)) symlinkSync(resolve("node_modules", dependency), link, "junction");
    }
    // The repository lets no scripts run on install; a package is compiled by its own.
    const pack = ["pack", "--json", "--silent", "--ignore-scripts=false"];
    const answer = run("npm", [...pack, "--pack-destination", project], source);
    const [{ filename }] = JSON.parse(answer) as [{ filename: string }];
    run("tar", ["-xzf", filename, "-C", installed, "--strip-components=1"]);
    writeFileSync(join(project, "package.json"), JSON.stringify({ type: "module" }));
    examples.forEach(({ program }, index) => {
      writeFileSync(join(project, `${name}-${index}.ts`), program);
    });
  });

  test("has at least three examples", () => {
    expect(examples.length).toBeGreaterThanOrEqual(3);
  });

  test.each(examples)("tells what example %# prints", ({ program, printed }) => {
    writeFileSync(join(project, "example.js"), program);

    expect(run(process.execPath, ["example.js"]).trim()).toBe(printed.trim());
  });

  test("the package brings its license, and neither its tests nor its scripts", () => {
    const brought = readdirSync(join(project, "node_modules", manifest.name)).sort();

    expect(brought).toEqual(["LICENSE", "README.md", "dist", "package.json"]);
    expect(readFileSync(join(source, "LICENSE"), "utf8")).toBe(readFileSync("LICENSE", "utf8"));
  });
});

// Once for all of them: the compiler takes longer to start than to read a few examples.
test("the packages' types fit their examples", () => {
  const tsc = resolve("node_modules/typescript/bin/tsc");
  const options = ["--noEmit", "--strict", "--target", "es2023", "--module", "nodenext"];
  const programs = readdirSync(project).filter((file) => file.endsWith(".ts"));
  expect(programs.length).toBeGreaterThanOrEqual(3 * packages.length);

  const args = [tsc, ...options, "--types", "node", ...programs];

  expect(spawnSync(process.execPath, args, { cwd: project, encoding: "utf8" }).stdout).toBe("");
});
