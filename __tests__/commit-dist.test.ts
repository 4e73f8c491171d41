import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { siteFolder } from "./fakes/site-folder.ts";

const { jobs } = parse(readFileSync(".github/workflows/commit-dist.yml", "utf8"));
const refuse: string = jobs.commit.steps.find((step: { name?: string }) =>
  step.name?.startsWith("Refuse"),
).run;

/** The step as the runner runs it, on an artifact with these files. */
function accepts(
  files: Readonly<Record<string, string>>,
  more: (folder: string) => void = () => {},
): boolean {
  const temp = siteFolder(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`dist/${name}`, text])),
  );
  more(join(temp, "dist"));
  const { status } = spawnSync("bash", ["-e", "-o", "pipefail", "-c", refuse], {
    env: { PATH: process.env.PATH, RUNNER_TEMP: temp },
  });
  return status === 0;
}

const built = {
  "action.js": "export {};\n",
  "chunks/planning.js": "export {};\n",
  "vendor/smol-toml.js": "export {};\n",
  "THIRD-PARTY-LICENSES.txt": "MIT\n",
  "sbom.cdx.json": "{}\n",
};

test("what a build writes may be committed", () => {
  expect(accepts(built)).toBe(true);
});

describe("refuses an artifact that holds", () => {
  test.each([
    "action.yml",
    ".github/workflows/x.yml",
    "run.sh",
    "LICENSES.txt",
    "package.json",
    "a/b.js",
    "chunks/a/b.js",
    "vendor/run.sh",
    "a b.js",
    "$(id).js",
    "line\nbreak.js",
  ])("%j", (name) => {
    expect(accepts({ ...built, [name]: "" })).toBe(false);
  });

  test("a symbolic link", () => {
    expect(accepts(built, (folder) => symlinkSync("/etc/passwd", join(folder, "x.js")))).toBe(
      false,
    );
  });

  test("an empty folder", () => {
    expect(accepts(built, (folder) => mkdirSync(join(folder, ".git")))).toBe(false);
  });

  test("a script of five megabytes", () => {
    expect(accepts({ ...built, "big.js": "x".repeat(5_000_000) })).toBe(false);
  });

  test("hundreds of scripts", () => {
    const many = Array.from({ length: 300 }, (_, index) => [`chunk${index}.js`, ""]);
    expect(accepts(Object.fromEntries(many))).toBe(false);
  });
});
