import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "@jest/globals";

/** The program as it is shipped: `dist`, or the build that POSSE_DIST names. */
const dist = process.env.POSSE_DIST ?? "dist";

/** What Node reads before an entry's first line runs: the files that it imports at once, and those that they do. */
function loadedBy(entry: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  const text = readFileSync(join(dist, entry), "utf8");
  for (const [, file = ""] of text.matchAll(/^(?:import|export)\b[^;"]*"(\.[^"]+)";$/gm)) {
    loadedBy(join(dirname(entry), file), found);
  }
  return found;
}

function kibibytesOf(files: ReadonlySet<string>): number {
  const sizes = [...files].map((file) => readFileSync(join(dist, file)).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

test.each([
  ["cli.js", "what --version says", 4],
  ["post.js", "that nothing is left to tell", 4],
  ["action.js", "that an event is nothing to publish for", 80],
])("%s loads little to know %s", (entry, _, most) => {
  const loaded = loadedBy(entry);

  expect(kibibytesOf(loaded)).toBeLessThan(most);
  expect([...loaded].filter((file) => file.startsWith("vendor/"))).not.toContain(
    "vendor/undici.js",
  );
});

test("a plan of posts and a configuration of simple shapes loads no parser of YAML, and none of HTML or Markdown", () => {
  const loaded = [...loadedBy("chunks/command-line.js")];

  expect(loaded).toContain("chunks/planning.js");
  for (const name of ["yaml", "parse5", "markdown-it", "liquidjs", "undici"]) {
    expect(loaded).not.toContain(`vendor/${name}.js`);
  }
});

test("what is imported at once is seen: a run that renders loads the planner", () => {
  expect([...loadedBy("render-process.js")]).toContain("chunks/planning.js");
});

test("dist is few files that people can read: the shells, chunks of ours, and one file for each package", () => {
  const files = readdirSync(dist, { recursive: true, encoding: "utf8", withFileTypes: true });
  const scripts = files.filter((one) => one.isFile() && one.name.endsWith(".js"));
  const texts = scripts.map((one) => readFileSync(join(one.parentPath, one.name), "utf8"));
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);

  expect(files.filter((one) => one.isFile()).length).toBeLessThan(60);
  expect(bytes).toBeLessThan(4_000_000);
  // A number behind a name of ours, or a file that only hands on what another exports, was named by the bundler.
  const ours = scripts.filter(({ parentPath }) => parentPath.endsWith("chunks"));
  expect(ours.map(({ name }) => name).filter((name) => /\d\.js$/.test(name))).toEqual([]);
  expect(texts.filter((text) => /^export \{[^}]*\} from "[^"]+";\s*$/.test(text))).toEqual([]);
});
