import { fileURLToPath } from "node:url";
import { defineConfig } from "rolldown";
import { leanDependencies } from "./scripts/lean-dependencies.js";

// One entry for each shell; what a run does not need stays in chunks that it does not load (docs/performance.md).
// Not minified: people read what an action runs.
export default defineConfig({
  input: { cli: "src/cli/main.ts", action: "src/action/main.ts", post: "src/action/post.ts" },
  platform: "node",
  plugins: [leanDependencies()],
  resolve: {
    alias: {
      // The same code as modules, of which only what we use is taken.
      yaml: fileURLToPath(new URL("node_modules/yaml/browser/dist/index.js", import.meta.url)),
    },
  },
  output: { dir: "dist", format: "esm", cleanDir: true, chunkFileNames: "[name].js" },
});
