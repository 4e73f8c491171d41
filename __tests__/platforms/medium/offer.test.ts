import { describe, expect, test } from "@jest/globals";
import { offerOf } from "../../../src/platforms/medium/offer.ts";
import { anArticle } from "./fixture.ts";

describe("an offer for people without a token", () => {
  test("leads to Medium's import page for the original", () => {
    const { importing } = offerOf(anArticle({ canonicalUrl: "https://example.com/a b/?x=1&y=2" }));

    expect(importing.url).toBe(
      "https://medium.com/p/import?url=https%3A%2F%2Fexample.com%2Fa%20b%2F%3Fx%3D1%26y%3D2",
    );
  });

  test("holds the story as it would be sent, and what belongs elsewhere", () => {
    const { story, fields } = offerOf(anArticle());

    expect(story).toContain("<h1>Hello</h1><p>Hello, <em>world</em>.</p>");
    expect(fields.map(({ name, values }) => [name, values])).toEqual([
      ["Title", ["Hello"]],
      ["Tags", anArticle().request.tags],
      ["Canonical link", ["https://example.com/hello/"]],
    ]);
  });
});
