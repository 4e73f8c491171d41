import { readFileSync, writeFileSync } from "node:fs";
import { plugins } from "../src/readers/jekyll/plugins/all.ts";
import { themes } from "../src/readers/jekyll/themes/all.ts";

// Writes docs/themes.md from the themes and plugins in src/readers/jekyll; `--check` only compares.
const named = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(", ");

const text = `# Themes and plugins

Jekyll's themes and plugins change posts in ways of their own. Posse reads the blog, not the finished pages, so it does the
same itself where it knows how. \`posse doctor\` says which theme it recognized. A theme that is not listed here is not an error:
what it includes and the blog does not hold is reported as \`missing-include\`. A plugin that changes posts and is not run is
reported as \`unknown-plugin\`. What stands for a tag or an include can be changed in \`_config.yml\`, under \`posse: liquid-tags:\`.

<!-- Written by \`npm run docs\` from src/readers/jekyll/themes and src/readers/jekyll/plugins: change it there. -->

## Themes

A theme is recognized by \`theme\`, \`remote_theme\`, the Gemfile, or a copy of its files in the blog.

${themes
  .map(({ name, gems, remotes, does, includes = {} }) => {
    const known = Object.keys(includes);
    const list = known.length === 0 ? "" : `\n\nIncludes: ${named(known)}.`;
    return `### ${name}\n\n${named([...gems, ...remotes])}. ${does}${list}\n`;
  })
  .join("\n")}
## Plugins

${plugins
  .map(({ gems, does, missing, tags = {} }) => {
    const known = Object.keys(tags);
    const list = known.length === 0 ? "" : ` Tags: ${named(known)}.`;
    const not = missing === undefined ? "" : ` Not run here: ${missing}.`;
    return `- ${named(gems)}: ${does}${not}${list}\n`;
  })
  .join("")}`;

const file = "docs/themes.md";
if (process.argv.includes("--check")) {
  if (readFileSync(file, "utf8") !== text) {
    console.error(`${file} is not what the themes say: run npm run docs.`);
    process.exitCode = 1;
  }
} else writeFileSync(file, text);
