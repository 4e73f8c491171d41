// What actionlint and zizmor say of our workflows and of the examples: `npm run lint:workflows`. No finding is accepted; each
// exception is in .github/zizmor.yml, examples/zizmor.yml or beside the line, with its reason.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { goTool, missing, pythonTool } from "./workflow-tools.js";

const yamlIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yml"))
    .map((name) => `${folder}/${name}`);
const ours = yamlIn(".github/workflows");
const examples = yamlIn("examples/workflows");

const actionlint = goTool("github.com/rhysd/actionlint/cmd/actionlint", "v1.7.12");
const zizmor = pythonTool("zizmor", "1.32.0");

if (actionlint === undefined) missing("actionlint (needs Go)");
// The same findings on every machine: without the shell linters that some have.
else {
  // Newer than this actionlint (docs/contracts/github.md §5.1).
  const unknown = 'property "workflow_(repository|sha)" is not defined';
  const options = ["-shellcheck=", "-pyflakes=", "-ignore", unknown];
  check("actionlint", actionlint, [...options, ...ours, ...examples]);
}

if (zizmor === undefined) missing("zizmor (needs Python 3 with venv)");
else {
  const quietly = ["--offline", "--quiet", "--config"];
  check("zizmor, ours", zizmor, [...quietly, ".github/zizmor.yml", "action.yml", ...ours]);
  check("zizmor, examples", zizmor, [...quietly, "examples/zizmor.yml", ...examples]);
}

function check(name, program, args) {
  console.log(`== ${name}`);
  const { status, error } = spawnSync(program, args, { stdio: "inherit" });
  if (error !== undefined) throw error;
  if (status !== 0) process.exitCode = 1;
}
