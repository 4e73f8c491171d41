import { describe, expect, test } from "@jest/globals";
import { offerOf } from "../../../src/platforms/medium/offer.ts";
import { anArticle } from "./fixture.ts";

describe("an offer for people without a token", () => {
  test("leads to Medium's import page for the original", () => {
    const { importUrl } = offerOf(anArticle({ canonicalUrl: "https://example.com/a b/?x=1&y=2" }));

    expect(importUrl).toBe(
      "https://medium.com/p/import?url=https%3A%2F%2Fexample.com%2Fa%20b%2F%3Fx%3D1%26y%3D2",
    );
  });

  test("holds the story as a page of its own", () => {
    const { html } = offerOf(anArticle());

    expect(html).toContain("<h1>Hello</h1><p>Hello, <em>world</em>.</p>");
    expect(html).toContain('<link rel="canonical" href="https://example.com/hello/">');
    expect(html).toMatch(/^<!doctype html>/);
  });

  test("lets no title break out of the page's head", () => {
    const { html } = offerOf(anArticle({ title: '</title><script>alert("1")</script>' }));

    expect(html).not.toContain("<script");
  });
});
