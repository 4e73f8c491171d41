// Builds into a folder of its own and compares with dist, bytes and modes: what is committed is what the sources build, with
// the licenses and the list of all that it holds.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { build } from "rolldown";
import config from "../rolldown.config.js";
import { licensesFile, sbomFile } from "./bundled-packages.js";

const fresh = mkdtempSync(join(tmpdir(), "posse-dist-"));
try {
  await build({ ...config, output: { ...config.output, dir: fresh, cleanDir: false } });
  const names = (dir) =>
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(dir, join(parentPath, name)))
      .sort();
  const all = new Set([...names(fresh), ...names("dist")]);
  const differing = [...all].filter((name) => {
    try {
      const [built, committed] = [join(fresh, name), join("dist", name)];
      const isExecutable = (file) => (statSync(file).mode & 0o100) !== 0;
      return (
        !readFileSync(built).equals(readFileSync(committed)) ||
        isExecutable(built) !== isExecutable(committed)
      );
    } catch {
      return true;
    }
  });
  for (const file of [licensesFile, sbomFile].filter((name) => !all.has(name))) {
    console.error(`The build did not write ${file}.`);
    process.exitCode = 1;
  }
  if (differing.length > 0) {
    console.error(
      `dist is not what the sources build: run \`npm run build\`.\n  ${differing.join("\n  ")}`,
    );
    process.exitCode = 1;
  } else console.log(`dist is what the sources build (${all.size} files)`);
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
