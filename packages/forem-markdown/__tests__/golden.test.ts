import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { renderForem } from "../index.ts";
import { essence } from "./essence.ts";

interface GoldenCase {
  readonly name: string;
  readonly markdown: string;
  readonly status: 201 | 422;
  readonly html?: string;
  readonly bodyReplaced?: string;
  readonly error?: string;
}

const golden: { cases: GoldenCase[] } = JSON.parse(
  readFileSync(new URL("./golden.json", import.meta.url), "utf8"),
);

describe("what the real pipeline answered", () => {
  const numbered = golden.cases.map((given, index) => ({
    ...given,
    title: `${index} ${given.name}`,
  }));

  test.each(numbered)("$title", ({ markdown, status, html, bodyReplaced, error }) => {
    const rendering = renderForem(markdown);

    expect(rendering.ok ? 201 : rendering.error).toBe(status === 201 ? 201 : error);
    if (!rendering.ok) return;
    expect(rendering.replaced).toBe(bodyReplaced);
    if (html !== undefined) expect(essence(rendering.html)).toEqual(essence(html));
  });
});
