import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

// Runs a TypeScript script: node scripts/run-typescript.js scripts/corpus/liquid.ts ARGUMENT…
// Node 20 strips no types, so the script is bundled into a temporary file first.
const [script, ...args] = process.argv.slice(2);
if (script === undefined) {
  console.error("usage: node scripts/run-typescript.js SCRIPT.ts [ARGUMENT…]");
  process.exit(2);
}

const directory = await mkdtemp(join(tmpdir(), "posse-script-"));
try {
  const file = join(directory, "script.mjs");
  const bundle = await rolldown({
    input: script,
    platform: "node",
    logLevel: "silent",
    plugins: [whereTheyAre()],
  });
  await bundle.write({ file, format: "esm", codeSplitting: false, sourcemap: "inline" });
  process.exitCode = await run(["--enable-source-maps", file, ...args]);
} finally {
  await rm(directory, { recursive: true, force: true });
}

/** Modules that read a file beside them find it, wherever the bundle lies. */
function whereTheyAre() {
  return {
    name: "where-they-are",
    transform: {
      filter: { id: /\.ts$/, code: "import.meta.url" },
      handler: (code, id) =>
        code.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href)),
    },
  };
}

function run(argv) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, argv, { stdio: "inherit" });
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
