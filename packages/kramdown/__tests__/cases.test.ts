import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { kramdownOptions, parseKramdown, toKramdownHtml } from "../index.ts";

interface Case {
  readonly name: string;
  readonly text: string;
  readonly config?: Readonly<Record<string, unknown>>;
  /** What kramdown 2.4.0 with kramdown-parser-gfm 1.1.0 prints, without a highlighter. */
  readonly html: string;
}

const file = new URL("./cases/kramdown-2.4.0.json", import.meta.url);
const cases: readonly Case[] = JSON.parse(readFileSync(file, "utf8"));

describe("prints what kramdown prints", () => {
  test.each(cases.map((one) => [one.name, one] as const))("%s", (_name, { text, config, html }) => {
    const options = kramdownOptions({ kramdown: { ...config, syntax_highlighter: "none" } });

    const { root } = parseKramdown(text, options);

    expect(toKramdownHtml(root, options)).toBe(html);
  });
});
