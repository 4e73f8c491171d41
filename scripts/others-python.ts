import { execFileSync, spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startSandbox } from "../packages/sandbox/index.ts";

// Runs Mastodon.py, which programs in Python use, against the sandbox: npm run others:python [-- FOLDER]
// It is installed into a virtual environment in the folder the first time. With --if-possible it is no failure if that fails.
const { values, positionals } = parseArgs({
  options: { "if-possible": { type: "boolean", default: false } },
  allowPositionals: true,
});
const [folder = join(tmpdir(), "posse-others-python")] = positionals;
const python = join(folder, process.platform === "win32" ? "Scripts" : "bin", "python");

if (!existsSync(join(folder, "installed"))) install();
const sandbox = await startSandbox();
try {
  const calls = fileURLToPath(new URL("./others-python/calls.py", import.meta.url));
  const child = spawn(python, [calls, sandbox.url], { stdio: "inherit" });
  process.exitCode = await new Promise<number>((resolve) => {
    child.once("close", (code) => resolve(code ?? 1));
  });
} finally {
  await sandbox.close();
}

function install(): void {
  try {
    execFileSync("python3", ["-m", "venv", folder], { stdio: "inherit" });
    execFileSync(python, ["-m", "pip", "install", "--quiet", "Mastodon.py==2.*"], {
      stdio: "inherit",
    });
    writeFileSync(join(folder, "installed"), "");
  } catch (error) {
    if (!values["if-possible"]) throw error;
    console.log(`Mastodon.py could not be installed, so nothing was tried: ${error}`);
    process.exit(0);
  }
}
