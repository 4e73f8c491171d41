// The example workflows as people copy them, run by nektos/act on this machine against the sandbox and a fake GitHub: `npm run smoke`.
// Nothing leaves loopback once act is built. act is no judge of details (docs/contracts/github.md §8); the tests of the action are.
import { spawnSync } from "node:child_process";
import { goTool, missing } from "./workflow-tools.js";

const act = goTool("github.com/nektos/act", "v0.2.87");
if (act === undefined) missing("the example workflows (act needs Go)");
else {
  const args = ["scripts/run-typescript.js", "scripts/smoke/run.ts", act];
  process.exitCode = spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;
}
