// Every check over the corpus of real blogs, one after the other: node scripts/corpus.js [DIRECTORY]
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const [directory = "../shared/corpus/public"] = process.argv.slice(2);
if (!existsSync(directory)) {
  console.log(`There is no corpus at ${directory}: nothing to compare with.`);
  process.exit(0);
}
// Two of them look only at the blogs whose texts are there.
const checks = ["urls", "liquid", "kramdown", "sources", "publish"];
const failed = checks.filter((check) => {
  console.log(`\n== ${check}\n`);
  const script =
    check === "kramdown" ? "packages/kramdown/scripts/corpus.ts" : `scripts/corpus/${check}.ts`;
  const where = ["liquid", "kramdown"].includes(check) ? `${directory}/full` : directory;
  const { status } = spawnSync(process.execPath, ["scripts/run-typescript.js", script, where], {
    stdio: "inherit",
  });
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`\nNot as it must be: ${failed.join(", ")}`);
  process.exitCode = 1;
}
