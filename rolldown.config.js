import { chmodSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "rolldown";
import { bundledPackages } from "./scripts/bundled-packages.js";
import { leanDependencies } from "./scripts/lean-dependencies.js";

/** What the command loads; a chunk that holds nothing of it is the action's alone, and not in the npm package. */
const command = modulesBelow(["src/cli/main.ts", "src/compose/render-process.ts"]);

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
  plugins: [leanDependencies(), command.plugin],
  resolve: {
    alias: {
      // The same code as modules, of which only what we use is taken.
      liquidjs: fileURLToPath(
        new URL("node_modules/liquidjs/dist/liquid.node.mjs", import.meta.url),
      ),
      yaml: fileURLToPath(new URL("node_modules/yaml/browser/dist/index.js", import.meta.url)),
      // For browsers, without a DOM of its own: it is given a tree (src/markdown/readable-tree.ts).
      turndown: fileURLToPath(
        new URL("node_modules/turndown/lib/turndown.browser.es.js", import.meta.url),
      ),
      // One for us and the toolkit, which brings an older one of its own for `fetch` and `ProxyAgent` alone.
      undici: fileURLToPath(new URL("node_modules/undici/index.js", import.meta.url)),
    },
  },
  output: {
    dir: "dist",
    format: "esm",
    cleanDir: true,
    chunkFileNames: (chunk) => (command.has(chunk) ? "[name].js" : "action-[name].js"),
    banner: ({ name }) => (name === "cli" ? "#!/usr/bin/env node" : ""),
    plugins: [executable("cli.js"), bundledPackages()],
    minifyInternalExports: false,
    // Documentation is read in the sources: a change to it alone leaves dist as it is.
    comments: { legal: true, annotation: true, jsdoc: false },
    codeSplitting: {
      groups: [
        together("package-root", ["compose/package-root"]),
        together("settings", ["compose/settings", "core/printable", "platforms/index"]),
        together("planning", [
          "compose/blog",
          "compose/plan-json",
          "compose/session",
          "io/directory-source",
          "ledger/directory-ledger",
          "platforms/devto/index",
          "platforms/index",
          "platforms/medium/index",
          "syndicate/plan/prepare",
        ]),
        together("command-line", ["cli/commands/plan"]),
        together("rendering", [
          "readers/jekyll/content/drafter",
          "compose/linked-rendering",
          "markdown/tree/outline",
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

/** The modules that these entries import, at once or later, and whether a chunk holds one of them. */
function modulesBelow(entries) {
  const found = new Set();
  return {
    // rolldown's own module is everybody's.
    has: ({ moduleIds, facadeModuleId }) =>
      [...moduleIds, facadeModuleId].some((id) => found.has(id) || id?.startsWith("\0rolldown/")),
    plugin: {
      name: "modules-below",
      buildEnd() {
        const isEntry = (id) =>
          entries.some((path) => id.replaceAll("\\", "/").endsWith(`/${path}`));
        const open = [...this.getModuleIds()].filter(isEntry);
        for (const id of open) {
          if (found.has(id)) continue;
          found.add(id);
          const { importedIds = [], dynamicallyImportedIds = [] } = this.getModuleInfo(id) ?? {};
          open.push(...importedIds, ...dynamicallyImportedIds);
        }
      },
    },
  };
}

/** One file for these modules and all that they import: each file more costs Node a millisecond to load. */
function together(name, modules) {
  const test = (id) => modules.some((path) => id.replaceAll("\\", "/").endsWith(`/src/${path}.ts`));
  return { name, test };
}
