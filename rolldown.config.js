import { defineConfig } from "rolldown";

// One entry for each shell; what a run does not need stays in chunks that it does not load.
// Not minified: people read what an action runs.
export default defineConfig({
  input: { cli: "src/cli/main.ts", action: "src/action/main.ts", post: "src/action/post.ts" },
  platform: "node",
  output: { dir: "dist", format: "esm", cleanDir: true, chunkFileNames: "[name].js" },
});
