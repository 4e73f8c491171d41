import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { siteFolder } from "../fakes/site-folder.ts";

/** The program as it is shipped: `dist`, or the build that POSSE_DIST names. */
const program = join(process.env.POSSE_DIST ?? "dist", "cli.js");
const post = "_posts/2026-01-01-a.md";
const config = "url: https://blog.example\n";

/** Nearly as much as a file may have, as records. */
const records = JSON.stringify(
  Array.from({ length: 185_000 }, (_, id) => ({
    id,
    name: `Name ${id}`,
    score: id / 8,
    url: `https://example.com/${id}`,
  })),
);

/** What the program says to `check` of a blog, with less memory than the YAML parser would take for the data. */
function check(files: Readonly<Record<string, string>>, memory = 400) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      `--max-old-space-size=${memory}`,
      program,
      "check",
      "--site",
      siteFolder({ "_config.yml": config, ...files }),
      "--format",
      "json",
    ],
    { encoding: "utf8", env: { PATH: process.env.PATH } },
  );
  return { status, said: stdout + stderr };
}

test("a post renders with a JSON file as large as one may be, while a broken one beside it is not looked at", () => {
  expect(records.length).toBeGreaterThan(14_000_000);
  const { status, said } = check({
    "_data/records.json": records,
    "_data/other.yml": "a: b: c\n",
    [post]:
      "---\ntitle: A\n---\n{{ site.data.records | size }} {{ site.data.records.last.name }}\n",
  });

  expect(said).not.toContain("_data/");
  expect(status).toBe(0);
});

test("a data file or a configuration that is too large is an error that names it", () => {
  const yaml = "- a: b\n".repeat(200_000);

  const listed = check({
    "_data/list.yml": yaml,
    [post]: "---\ntitle: A\n---\n{{ site.data.list.size }}\n",
  });
  const configured = check({
    "_config.yml": `${config}list:\n${yaml}`,
    [post]: "---\ntitle: A\n---\nText.\n",
  });

  expect(listed.status).toBe(1);
  expect(listed.said).toContain('"code": "data-unreadable"');
  expect(listed.said).toContain("_data/list.yml is too large to read. YAML is limited to 1 MiB.");
  expect(configured.status).toBe(2);
  expect(configured.said).toContain("_config.yml:1:1: error: _config.yml is too large");
});
