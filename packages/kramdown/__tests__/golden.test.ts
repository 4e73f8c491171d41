import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { kramdownOptions, parseKramdown, toKramdownHtml } from "../index.ts";
import { withoutColors } from "./without-colors.ts";

interface Case {
  readonly id: string;
  readonly config: string;
  readonly target: string;
  readonly expected: { readonly liquid?: string; readonly html?: string };
}

const file = new URL("../../../__tests__/golden/jekyll-render-cases.jsonl", import.meta.url);
const [, ...lines] = readFileSync(file, "utf8").trim().split("\n");
const cases = lines
  .map((line) => JSON.parse(line) as Case)
  .filter(({ target, expected }) => target.endsWith(".md") && expected.liquid && expected.html);

describe("prints what Jekyll prints", () => {
  test.each(cases.map((golden) => [golden.id, golden] as const))("%s", (_id, golden) => {
    const options = kramdownOptions(parse(golden.config));

    const { root } = parseKramdown(golden.expected.liquid ?? "", options);

    const html = toKramdownHtml(root, options);
    expect(withoutColors(html)).toBe(withoutColors(golden.expected.html ?? ""));
  });
});
