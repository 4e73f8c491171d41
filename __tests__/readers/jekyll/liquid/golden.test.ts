import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { platforms } from "../../../../src/platforms/index.ts";
import { createLiquid } from "../../../../src/readers/jekyll/liquid/liquid.ts";
import { readSite } from "../../../../src/readers/jekyll/read-site.ts";
import type { JekyllVersion } from "../../../../src/readers/jekyll/site.ts";
import { memorySource } from "../../../fakes/memory-source.ts";

interface Expected {
  readonly liquid?: string;
  readonly error?: string;
}

interface Case {
  readonly id: string;
  readonly config: string;
  readonly target: string;
  readonly body: string;
  readonly expected: Expected;
  readonly expected_jekyll_3_10?: Expected;
}

const [about, ...cases] = readFileSync("__tests__/golden/jekyll-render-cases.jsonl", "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));

/** What kramdown makes of the few texts that the cases hand to `markdownify`. */
const html: Readonly<Record<string, string>> = {
  "A **cap**": "<p>A <strong>cap</strong></p>\n",
  "*hi*": "<p><em>hi</em></p>\n",
  "": "\n",
};

/** Rouge's colors are for a style sheet that no platform has: we write Jekyll's bytes but for these spans. */
function withoutColors(text: string): string {
  return text.replace(/<figure class="highlight">.*?<\/figure>/gs, (figure) =>
    figure.replace(/<span class="\w+">|<\/span>/g, ""),
  );
}

async function render({ config, target, body }: Case, jekyll: JekyllVersion) {
  const source = memorySource({ "_config.yml": config, ...about.common_files, [target]: body });
  const site = await readSite(source, {
    siteDir: "",
    jekyll,
    now: new Date("2026-09-01T00:00:00Z"),
    platforms,
  });
  const post = site.posts.find(({ path }) => path === target);
  if (post === undefined) throw new Error(`${target} is no post`);
  const markdownify = (text: string) => html[text] ?? `<p>${text}</p>\n`;
  return createLiquid(site, { markdownify }).render(post);
}

const runs: readonly (readonly [string, Case, Expected, JekyllVersion])[] = cases.flatMap(
  (one: Case) => {
    const modern = [one.id, one, one.expected, 4] as const;
    const pages = one.expected_jekyll_3_10;
    return pages === undefined ? [modern] : [modern, [`${one.id} (3.10)`, one, pages, 3] as const];
  },
);

describe("what Jekyll writes after Liquid", () => {
  const written = runs.filter(([, , { liquid }]) => liquid !== undefined);

  test.each(written)("%s", async (_, one, { liquid }, jekyll) => {
    const { text, diagnostics } = await render(one, jekyll);

    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(text).toBe(withoutColors(liquid ?? ""));
  });
});

describe("where Jekyll's build stops", () => {
  const failing = runs.filter(([, , { error }]) => error !== undefined);

  test.each(failing)("%s", async (_, one, { error = "" }, jekyll) => {
    const { text, diagnostics } = await render(one, jekyll);

    expect(text).toBeNull();
    expect(diagnostics).toEqual([
      expect.objectContaining({ severity: "error", path: one.target, line: bodyLine(one) }),
    ]);
    for (const name of namesIn(error)) expect(diagnostics[0]?.message).toContain(name);
  });
});

/** Every failing case fails in its first line. */
function bodyLine({ body }: Case): number {
  return body.slice(0, body.indexOf("\n---\n") + 5).split("\n").length;
}

/** What Ruby's message names: a post, a file, a tag. */
function namesIn(error: string): readonly string[] {
  return [...error.matchAll(/(?:post|file|tag|document) ['"]([^'"{}%]+)['"]/g)].map(
    ([, name = ""]) => name,
  );
}
