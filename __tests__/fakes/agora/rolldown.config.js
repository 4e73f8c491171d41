import { defineConfig } from "rolldown";
import posse from "../../../rolldown.config.js";

const entry = (name) => `__tests__/fakes/agora/${name}.ts`;

/** The action with a third platform, from the sources, into the folder that POSSE_AGORA_DIST names. */
export default defineConfig({
  ...posse,
  input: {
    action: entry("action"),
    post: entry("post"),
    "render-process": entry("render-process"),
  },
  logLevel: "silent",
  output: {
    ...posse.output,
    dir: process.env.POSSE_AGORA_DIST,
    // Nobody starts its files by their names, and the licenses of what it holds are in dist.
    plugins: posse.output.plugins.slice(0, 1),
  },
});
