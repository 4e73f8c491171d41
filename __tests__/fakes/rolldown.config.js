import { defineConfig } from "rolldown";
import posse from "../../rolldown.config.js";

const { POSSE_REHEARSAL: rehearsal, POSSE_REHEARSAL_DIST: dir } = process.env;
const entry = (name) => `__tests__/fakes/${rehearsal}/${name}.ts`;

/** The action with what POSSE_REHEARSAL adds to it, from the sources, into the folder that POSSE_REHEARSAL_DIST names. */
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
    dir,
    // Nobody starts its files by their names, and the licenses of what it holds are in dist.
    plugins: posse.output.plugins.slice(0, 1),
  },
});
