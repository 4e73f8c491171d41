// Writes the tables of README.md from action.yml, between the markers. `--check` only compares.
import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";

const action = parse(readFileSync("action.yml", "utf8"));
const oneLine = (text) => text.trim().replace(/\s+/g, " ").replaceAll("|", "\\|");

const inputs = Object.entries(action.inputs).map(([name, { description, default: value }]) => {
  const shown = value === undefined || value === "" ? "" : `\`${value}\``;
  return `| \`${name}\` | ${shown} | ${oneLine(description)} |`;
});
const outputs = Object.entries(action.outputs).map(
  ([name, { description }]) => `| \`${name}\` | ${oneLine(description)} |`,
);
const tables = {
  inputs: ["| input | default | meaning |", "|---|---|---|", ...inputs].join("\n"),
  outputs: ["| output | meaning |", "|---|---|", ...outputs].join("\n"),
};

const before = readFileSync("README.md", "utf8");
let after = before;
for (const [name, text] of Object.entries(tables)) {
  const between = new RegExp(`(<!-- ${name}:start -->\\n)[\\s\\S]*?(<!-- ${name}:end -->)`);
  if (!between.test(after)) throw new Error(`README.md has no markers for ${name}`);
  after = after.replace(between, (_, start, end) => `${start}${text}\n${end}`);
}
if (process.argv.includes("--check")) {
  if (before !== after) {
    console.error("README.md is not what action.yml says: run `npm run readme`.");
    process.exitCode = 1;
  }
} else if (before !== after) writeFileSync("README.md", after);
