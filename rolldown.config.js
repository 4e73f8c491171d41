import { chmodSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "rolldown";
import { bundledPackages } from "./scripts/bundled-packages.js";
import { leanDependencies } from "./scripts/lean-dependencies.js";

// One entry for each shell; what a run does not need stays in chunks that it does not load (docs/performance.md).
// Not minified: people read what an action runs.
export default defineConfig({
  input: {
    cli: "src/cli/main.ts",
    action: "src/action/main.ts",
    post: "src/action/post.ts",
    "render-process": "src/compose/render-process.ts",
  },
  platform: "node",
  plugins: [leanDependencies()],
  resolve: {
    alias: {
      // The same code as modules, of which only what we use is taken.
      yaml: fileURLToPath(new URL("node_modules/yaml/browser/dist/index.js", import.meta.url)),
      // One for us and the toolkit, which brings an older one of its own for `fetch` and `ProxyAgent` alone.
      undici: fileURLToPath(new URL("node_modules/undici/index.js", import.meta.url)),
    },
  },
  output: {
    dir: "dist",
    format: "esm",
    cleanDir: true,
    chunkFileNames: "[name].js",
    banner: ({ name }) => (name === "cli" ? "#!/usr/bin/env node" : ""),
    plugins: [executable("cli.js"), bundledPackages()],
    minifyInternalExports: false,
    // Documentation is read in the sources: a change to it alone leaves dist as it is.
    comments: { legal: true, annotation: true, jsdoc: false },
    codeSplitting: {
      groups: [
        together("planning", [
          "compose/blog",
          "compose/plan-json",
          "compose/session",
          "io/directory-source",
          "ledger/directory-ledger",
          "platforms/devto/index",
          "platforms/index",
          "platforms/medium/index",
          "syndicate/prepare",
        ]),
        together("command-line", ["cli/commands/plan"]),
        together("rendering", [
          "compose/drafter",
          "compose/linked-rendering",
          "markdown/outline",
          "platforms/devto/render",
          "platforms/medium/render",
        ]),
      ],
    },
  },
});

/** Lets a shell start a file by its name, as npm's `bin` does. */
function executable(file) {
  return {
    name: "executable",
    writeBundle({ dir }) {
      chmodSync(join(dir, file), 0o755);
    },
  };
}

/** One file for these modules and all that they import: each file more costs Node a millisecond to load. */
function together(name, modules) {
  const test = (id) => modules.some((path) => id.replaceAll("\\", "/").endsWith(`/src/${path}.ts`));
  return { name, test };
}
