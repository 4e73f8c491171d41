import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";

/** What `npm pack` says of the package. */
interface Pack {
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

const folder = mkdtempSync(join(tmpdir(), "posse-package-"));
let pack: Pack;
beforeAll(() => {
  [pack] = JSON.parse(run("npm", ["pack", "--json", "--pack-destination", folder], process.cwd()));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the package holds the command and its example, and nothing that runs elsewhere", () => {
  const rooms = new Set(pack.files.map(({ path }) => path.replace(/\/.*/, "")));

  expect([...rooms].sort()).toEqual(["LICENSE", "README.md", "dist", "examples", "package.json"]);
  const paths = pack.files.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining([...loadedBy("cli.js", "render-process.js")]));
  expect(paths.filter((path) => /^dist\/(?:.*\/)?(?:actions?\b|post\.js)/.test(path))).toEqual([]);
  expect(paths).toContain("dist/THIRD-PARTY-LICENSES.txt");
  // Of it 0.7 MB are the programs in WebAssembly that scale the pictures of announcements.
  expect(pack.unpackedSize).toBeLessThan(4_300_000);
});

test("npx starts it in a clean folder, with nothing to install and no network", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  const { POSSE_NODE24: node = process.execPath } = process.env;
  const npx = ["--offline", "--yes", `./${pack.filename}`];

  expect(run("npx", [...npx, "--version"])).toBe(`${version}\n`);
  const help = run("npx", [...npx, "help", "plan"]);
  expect(help).toContain("--site <dir>");
  // The shell starts it, so the file says which program runs it; another Node takes it as well.
  expect(readFileSync("dist/cli.js", "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(run(node, ["dist/cli.js", "--version"], process.cwd())).toBe(`${version}\n`);
});

/** These files of dist, and all that they import, at once or later. */
function loadedBy(...entries: readonly string[]): readonly string[] {
  const files = new Set(entries);
  // A set is walked to its end, what is added meanwhile too.
  for (const file of files) {
    const imports = readFileSync(join("dist", file), "utf8").matchAll(
      /(?:from |import\(|import )"(\.\.?\/[\w./-]+)"/g,
    );
    for (const [, imported = ""] of imports) files.add(join(dirname(file), imported));
  }
  return [...files].map((file) => `dist/${file}`);
}

function run(program: string, args: readonly string[], cwd = folder): string {
  const env = { ...process.env, npm_config_cache: join(folder, "cache") };
  return execFileSync(program, args, {
    cwd,
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
}
