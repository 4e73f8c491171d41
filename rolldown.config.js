import { chmodSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "rolldown";
import { bundledPackages } from "./scripts/bundled-packages.js";
import { bundledPrograms } from "./scripts/bundled-programs.js";
import { leanDependencies } from "./scripts/lean-dependencies.js";
import { vendorFiles } from "./scripts/vendor-files.js";
import { withoutStubs } from "./scripts/without-stubs.js";

const vendor = vendorFiles();

// One entry for each shell; what a run does not need stays in files that it does not load (docs/performance.md).
// Not minified: people read what an action runs.
export default defineConfig({
  input: {
    cli: "src/cli/main.ts",
    action: "src/action/main.ts",
    post: "src/action/post.ts",
    "render-process": "src/compose/render-process.ts",
  },
  platform: "node",
  // What a group without its dependencies needs.
  preserveEntrySignatures: "allow-extension",
  plugins: [leanDependencies(), vendor.plugin],
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
    // Names that begin with `action-` are not in the npm package (package.json, `files`).
    chunkFileNames({ moduleIds }) {
      if (moduleIds.length === 0) return "stubs/[name].js";
      return moduleIds.every(vendor.has) ? "vendor/[name].js" : "chunks/[name].js";
    },
    banner: ({ name }) => (name === "cli" ? "#!/usr/bin/env node" : ""),
    plugins: [withoutStubs(), executable("cli.js"), bundledPackages(), bundledPrograms()],
    minifyInternalExports: false,
    // Documentation is read in the sources: a change to it alone leaves dist as it is.
    comments: { legal: true, annotation: true, jsdoc: false },
    codeSplitting: {
      groups: [
        {
          ...{ name: vendor.nameOf, debugName: "vendor", test: vendor.has },
          includeDependenciesRecursively: false,
        },
        together("action-left-journal", ["action/left-journal"]),
        together("package-root", ["io/package-root"]),
        together("settings", ["settings/settings", "core/printable", "platforms/index"]),
        together("planning", [
          "compose/blog",
          "readers/jekyll/liquid/drops/named-posts",
          "report/plan-json",
          "compose/session",
          "io/directory-source",
          "ledger/directory-ledger",
          "platforms/index",
          "platforms/\\w+/index",
          "syndicate/plan/prepare",
        ]),
        together("command-line", ["cli/start", "cli/commands/plan"]),
        together("rendering", [
          "readers/jekyll/content/drafter",
          "rendering/linked-rendering",
          "markdown/tree/outline",
          "platforms/\\w+/render",
        ]),
        together("built-pages", ["readers/built/blog"]),
        together("commonmark", ["markdown/commonmark/commonmark"]),
        together("built-reader", ["readers/built/[\\w/-]+"]),
        together("readable", ["markdown/readable", "markdown/readable-tree"]),
        together("yaml", ["readers/jekyll/yaml/any-yaml", "readers/jekyll/yaml/yaml-slips"]),
        together("git", [
          "io/git-source",
          "io/git-history",
          "compose/git-past",
          "compose/former-traits",
        ]),
        together("github", [
          "github/github-repository",
          "ledger/branch-ledger",
          "compose/remote-past",
          "compose/remote-source",
        ]),
        together("records", [
          "compose/records",
          "ledger/records/write-records",
          "ledger/records/source-texts",
          "io/replace-file",
        ]),
        together("sandbox", ["sandbox/index"]),
        together("preview", ["preview/make-preview", "preview/folder", "preview/hand-page"]),
        together("applying", [
          "syndicate/apply/apply",
          "syndicate/settle/settle",
          "syndicate/settle/resolve",
          "syndicate/reconcile/reconcile",
        ]),
        together("commands", ["cli/commands/\\w+", "cli/init/[\\w-]+"]),
        together("action-start", ["action/run"]),
        together("action-run", [
          "action/check",
          "action/publish",
          "action/reconcile",
          "action/ports",
          "action/event/newest",
          "action/report/[\\w-]+",
          "action/settle-afterwards",
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
  const pattern = new RegExp(`/(?:src|packages)/(?:${modules.join("|")})\\.ts$`);
  return { name, test: (id) => pattern.test(id.replaceAll("\\", "/")) };
}
