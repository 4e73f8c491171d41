import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { siteFolder } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";
import { outFolder } from "./preview-run.ts";

const path = "_posts/2026-01-01-a.md";
const post = (text: string) => `---\ntitle: A post\n---\n\n${text}\n`;

test("--watch renders again what has changed, until Ctrl-C", async () => {
  const site = siteFolder({
    "_config.yml": "url: https://blog.example\n",
    [path]: post("First."),
    "_posts/2026-01-02-b.md": post("Another."),
  });
  const out = outFolder();
  const interrupt = new AbortController();
  const shown: string[] = [];
  const page = () => {
    const [name = ""] = readdirSync(join(out, "posts")).filter((one) => one.includes("a.devto"));
    return readFileSync(join(out, "posts", name), "utf8");
  };

  const { code, err } = await posse(["preview", "--watch", "--site", site, "--out", out], {
    signal: interrupt.signal,
    out(text) {
      if (!text.includes("open ")) return;
      shown.push(page());
      if (shown.length === 1) setTimeout(() => writeFileSync(join(site, path), post("Second.")));
      else interrupt.abort();
    },
  });

  expect(code).toBe(0);
  expect(err).toContain("1 post rendered again.");
  expect(shown.map((html) => [html.includes("First."), html.includes("Second.")])).toEqual([
    [true, false],
    [false, true],
  ]);
});
