import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";

const folder = mkdtempSync(join(tmpdir(), "posse-layers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
cpSync("biome.json", join(folder, "biome.json"));

function write(file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Lints one import as if it stood in a file of that layer. */
function lint(file: string, imported: string): string {
  write(file, `import { x } from "${imported}";\n\nexport const y = x;\n`);
  return told(file, "style/noRestrictedImports");
}

/** What a rule of the linter says of a file. */
function told(file: string, rule: string): string {
  const biome = join(process.cwd(), "node_modules/.bin/biome");
  const options = ["lint", "--vcs-enabled=false", `--only=${rule}`, file];
  const { stdout, stderr } = spawnSync(biome, options, { cwd: folder, encoding: "utf8" });
  expect(stdout + stderr).toContain("Checked 1 file");
  return stdout + stderr;
}

/** docs/architecture.md, "Who may import whom". */
describe("the linter", () => {
  test.each([
    ["src/core/a.ts", "../readers/jekyll/site.ts"],
    ["src/markdown/a.ts", "../readers/jekyll/site.ts"],
    ["src/readers/jekyll/liquid/a.ts", "../../../platforms/index.ts"],
    ["src/syndicate/a.ts", "../platforms/index.ts"],
    ["src/syndicate/a.ts", "../readers/reader.ts"],
    ["src/wishes/a.ts", "../readers/reader.ts"],
    ["src/markdown/a.ts", "../wishes/codes.ts"],
    ["src/platforms/devto/a.ts", "../../readers/jekyll/site.ts"],
    ["src/platforms/devto/a.ts", "../../io/git-source.ts"],
    ["src/github/a.ts", "../io/git-source.ts"],
    ["packages/sandbox/a.ts", "../../src/core/post.ts"],
    ["packages/sandbox/devto/a.ts", "../../../src/platforms/devto/index.ts"],
    ["src/compose/a.ts", "../../packages/sandbox/index.ts"],
    ["src/compose/a.ts", "../preview/make-preview.ts"],
    ["src/settings/a.ts", "../compose/session.ts"],
    ["src/report/a.ts", "../settings/settings.ts"],
    ["src/rendering/a.ts", "../settings/settings.ts"],
    ["src/verify/a.ts", "../rendering/codes.ts"],
    ["src/verify/a.ts", "../platforms/index.ts"],
    ["src/readers/built/a.ts", "../../verify/codes.ts"],
    ["src/syndicate/a.ts", "../verify/codes.ts"],
    ["src/rendering/a.ts", "../platforms/index.ts"],
    ["src/syndicate/a.ts", "../report/stop.ts"],
    ["src/preview/a.ts", "../cli/run.ts"],
    ["src/cli/a.ts", "../action/run.ts"],
    ["src/action/a.ts", "../cli/run.ts"],
    ["src/core/a.ts", "../../packages/kramdown/index.ts"],
    ["src/syndicate/a.ts", "../../packages/kramdown/index.ts"],
    ["src/platforms/devto/a.ts", "../../../packages/forem-markdown/index.ts"],
    ["packages/kramdown/a.ts", "../../src/core/post.ts"],
    ["packages/kramdown/block/a.ts", "../../../src/markdown/nodes.ts"],
    ["packages/kramdown/a.ts", "@actions/core"],
    ["src/compose/a.ts", "@actions/core"],
  ])("refuses in %s an import of %s", (file, imported) => {
    expect(lint(file, imported)).toContain("docs/architecture.md");
  });

  test.each([
    ["src/readers/jekyll/a.ts", "../../markdown/nodes.ts"],
    ["src/readers/jekyll/a.ts", "../../wishes/codes.ts"],
    ["src/markdown/a.ts", "../../packages/kramdown/index.ts"],
    ["packages/kramdown/a.ts", "./nodes.ts"],
    ["packages/sandbox/a.ts", "../forem-markdown/index.ts"],
    ["src/settings/a.ts", "../readers/reader.ts"],
    ["src/rendering/a.ts", "../markdown/tree/outline.ts"],
    ["src/compose/a.ts", "../rendering/post-renderer.ts"],
    ["src/ledger/a.ts", "../github/repository.ts"],
    ["src/platforms/devto/a.ts", "../../io/http.ts"],
    ["src/github/a.ts", "../io/connections.ts"],
    ["src/cli/a.ts", "../../packages/sandbox/index.ts"],
    ["src/action/a.ts", "../preview/make-preview.ts"],
    ["src/action/a.ts", "@actions/core"],
  ])("lets %s import %s", (file, imported) => {
    expect(lint(file, imported)).not.toContain("docs/architecture.md");
  });

  test("refuses files that import each other, be it for a type alone", () => {
    write("src/core/a.ts", 'import type { B } from "./b.ts";\n\nexport type A = B[];\n');
    write("src/core/b.ts", 'import type { A } from "./a.ts";\n\nexport type B = A[];\n');

    expect(told("src/core/a.ts", "suspicious/noImportCycles")).toContain("part of a cycle");
  });
});
