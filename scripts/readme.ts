// Writes what stands elsewhere already: the platforms' inputs in action.yml, from their definitions; the tables of README.md,
// from action.yml, between the markers; and the workflow that `posse init` writes. `--check` only compares.
import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { workflowOf } from "../src/cli/init/workflow.ts";
import { platforms } from "../src/platforms/index.ts";
import { settingsTable } from "../src/settings/settings-table.ts";
import { platformInputs } from "./readme/platform-inputs.ts";

interface Described {
  readonly description: string;
  readonly default?: string;
}

const written = readFileSync("action.yml", "utf8");
const actionFile = written.replace(
  /( {2}# platforms:start.*\n)[\s\S]*?( {2}# platforms:end\n)/,
  (_, start, end) => `${start}${platformInputs(platforms)}${end}`,
);
const action = parse(actionFile) as {
  readonly inputs: Readonly<Record<string, Described>>;
  readonly outputs: Readonly<Record<string, Described>>;
};
const { defaultOf, mayStandInSite } = settingsTable(platforms);
const oneLine = (text: string) => text.trim().replace(/\s+/g, " ").replaceAll("|", "\\|");

const inputs = Object.entries(action.inputs).map(([name, { description, default: value }]) => {
  // What the blog may set too has its default in the description alone, for `action.yml` must not give one.
  const known = mayStandInSite(name) ? defaultOf(name) : value;
  const shown = known === undefined || known === "" ? "" : `\`${known}\``;
  return `| \`${name}\` | ${shown} | ${oneLine(description.replace(` Default: ${shown}.`, ""))} |`;
});
const outputs = Object.entries(action.outputs).map(
  ([name, { description }]) => `| \`${name}\` | ${oneLine(description)} |`,
);
const workflow = workflowOf(
  { defaultBranch: "main", siteDir: ".", deployment: undefined, jekyll: undefined },
  platforms,
);
const parts = {
  workflow: `\`\`\`yaml\n${workflow}\`\`\``,
  inputs: ["| input | default | meaning |", "|---|---|---|", ...inputs].join("\n"),
  outputs: ["| output | meaning |", "|---|---|", ...outputs].join("\n"),
};

let readme = readFileSync("README.md", "utf8");
for (const [name, text] of Object.entries(parts)) {
  const between = new RegExp(`(<!-- ${name}:start -->\\n)[\\s\\S]*?(<!-- ${name}:end -->)`);
  if (!between.test(readme)) throw new Error(`README.md has no markers for ${name}`);
  readme = readme.replace(between, (_, start, end) => `${start}${text}\n${end}`);
}
for (const [file, text] of [
  ["action.yml", actionFile],
  ["README.md", readme],
  ["examples/workflows/posse.yml", workflow],
] as const) {
  if (readFileSync(file, "utf8") === text) continue;
  if (process.argv.includes("--check")) {
    console.error(`${file} is not what it is made from: run \`npm run docs\`.`);
    process.exitCode = 1;
  } else writeFileSync(file, text);
}
