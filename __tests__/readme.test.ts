import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { platformInputs } from "../scripts/readme/platform-inputs.ts";
import { platforms } from "../src/platforms/index.ts";
import { settingsTable } from "../src/settings/settings-table.ts";
import { siteLayer } from "../src/settings/site-layer.ts";
import { siteFolder } from "./fakes/site-folder.ts";
import { posse } from "./fakes/terminal.ts";

const readme = readFileSync("README.md", "utf8");

test("the README, `posse init` and the example show one workflow, and the tables are what action.yml says", () => {
  execFileSync(process.execPath, ["scripts/run-typescript.js", "scripts/readme.ts", "--check"]);
});

test("the inputs that the README's workflow gives exist", () => {
  const [workflow = ""] =
    /<!-- workflow:start -->\n[\s\S]*?<!-- workflow:end -->/.exec(readme) ?? [];
  const { on, jobs } = parse(workflow.replace(/^(?:```.*|<!--.*)$/gm, "")) as {
    on: { workflow_dispatch: { inputs: object } };
    jobs: { publish: { steps: { uses: string; with: Record<string, unknown> }[] } };
  };

  const step = jobs.publish.steps.find(({ uses }) => uses.startsWith("posse-action/posse@"));
  const given = Object.keys(step?.with ?? {});
  for (const input of given) expect(settingsTable(platforms).inputs).toContain(input);
  // What can be asked for by hand reaches the action.
  const asked = ["mode", "posts", "platforms", "backfill", "max-posts", "resolve"];
  expect(Object.keys(on.workflow_dispatch.inputs)).toEqual(asked);
  expect(given).toEqual(expect.arrayContaining(asked));
});

test("the README's posse: section is one that is taken, and its Liquid tags work", async () => {
  const [section = ""] = /```yaml\nposse:\n[\s\S]*?```/.exec(readme) ?? [];
  const yaml = section.replace(/^```yaml|```$/gm, "");
  siteLayer(platforms, (parse(yaml) as { posse: unknown }).posse);
  const site = siteFolder({
    "_config.yml": `url: https://blog.example\n${yaml}`,
    "_posts/2026-01-01-x.md":
      "---\ntitle: X\n---\n\n{% screencast /a.mp4 poster=/a.png %}\n\n{% note %}Mind the *gap*.{% endnote %}{% ad 1 %}\n",
  });

  const { code, out } = await posse(["render", "--stage", "liquid", "--site", site]);

  expect(code).toBe(0);
  const { liquid } = JSON.parse(out);
  expect(liquid).toContain('<video src="/a.mp4" poster="/a.png"></video>');
  expect(liquid).toContain("Mind the *gap*.");
  expect(liquid).not.toContain("{%");
});

test("what people read before the reference is short", () => {
  const [before = ""] = readme.split("\n# Reference\n");

  expect(before.length).toBeLessThan(readme.length);
  expect(before.split(/\s+/).length).toBeLessThanOrEqual(1_500);
});

test.each([
  ["docs/README.md", "docs", ".md"],
  ["examples/workflows/README.md", "examples/workflows", ".yml"],
])("%s leads to all that lies beside it", (index, folder, ending) => {
  const text = readFileSync(index, "utf8");
  const names = readdirSync(folder).filter((name) => name.endsWith(ending) && name !== "README.md");

  for (const name of names) expect(text).toContain(`](${name})`);
});

test("every file that the documents link to is there", () => {
  for (const file of [
    ...["README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/architecture.md"],
    "examples/workflows/README.md",
  ]) {
    const text = readFileSync(file, "utf8");
    for (const [, target = ""] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)) {
      expect([file, target, existsSync(join(dirname(file), target))]).toEqual([file, target, true]);
    }
  }
});

test("what action.yml and the README say of the platforms is what their definitions say", () => {
  expect(readFileSync("action.yml", "utf8")).toContain(platformInputs(platforms));
  const inputs = settingsTable(platforms).inputs.map((name) => `| \`${name}\` |`);
  for (const row of inputs) expect(readme).toContain(row);
  const keys = platforms.flatMap(({ wishes }) => Object.keys(wishes));
  for (const key of keys) expect(readme).toContain(`\`${key}\``);
});
