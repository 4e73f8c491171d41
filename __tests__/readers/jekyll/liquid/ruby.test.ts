import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { platforms } from "../../../../src/platforms/index.ts";
import { createLiquid } from "../../../../src/readers/jekyll/liquid/liquid.ts";
import { readSite } from "../../../../src/readers/jekyll/read-site.ts";
import { memorySource } from "../../../fakes/memory-source.ts";

interface Case {
  readonly template: string;
  readonly ok?: string;
  readonly err?: string;
}

const [about, ...cases] = readFileSync("__tests__/golden/liquid-ruby-cases.jsonl", "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));

const site = await readSite(memorySource(about.files), {
  siteDir: "",
  jekyll: 4,
  now: new Date("2026-09-01T00:00:00Z"),
  platforms,
});
const page = site.posts.find(({ path }) => path === about.target);
const liquid = createLiquid(site, { markdownify: (text) => `<p>${text.trim()}</p>\n` });

async function render(template: string) {
  if (page === undefined) throw new Error(`${about.target} is no post`);
  return liquid.render({ ...page, body: template });
}

describe("templates as Ruby's Liquid 4 renders them", () => {
  const good = cases.filter(({ ok }: Case) => ok !== undefined);

  test.each(good as Case[])("$template", async ({ template, ok }) => {
    const { text, diagnostics } = await render(template);

    // Ruby passes the value on without a word where it does not know the filter.
    expect(diagnostics.filter(({ code }) => code !== "unknown-liquid-filter")).toEqual([]);
    expect(text).toBe(ok);
  });
});

describe("templates that Ruby's Liquid 4 refuses", () => {
  const bad = cases.filter(({ err }: Case) => err !== undefined);

  test.each(bad as Case[])("$template", async ({ template }) => {
    const { text, diagnostics } = await render(template);

    expect(text).toBeNull();
    expect(diagnostics[0]).toMatchObject({ severity: "error", path: about.target });
  });
});
