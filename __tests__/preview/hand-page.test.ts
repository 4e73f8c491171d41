import { createHash } from "node:crypto";
import { expect, test } from "@jest/globals";
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { handPage } from "../../src/preview/hand-page.ts";
import { anOffer } from "../fakes/an-offer.ts";

const medium = { id: "medium", name: "Medium" };

function elementsOf(html: string): readonly Element[] {
  const found: Element[] = [];
  visit(fromHtml(html) as Root, "element", (element) => void found.push(element));
  return found;
}

test("the page holds all that it needs, and lets nothing else run or load", () => {
  const html = handPage(anOffer(), medium);

  const policy = (/Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "").replaceAll(
    "&#39;",
    "'",
  );
  const digestOf = (text = "") => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(digestOf(/<script>([\s\S]*?)<\/script>/.exec(html)?.[1]));
  expect(policy).toContain(digestOf(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1]));
  for (const { tagName, properties } of elementsOf(html)) {
    expect(["iframe", "object", "embed"]).not.toContain(tagName);
    expect([tagName, properties.src]).toEqual([tagName, undefined]);
  }
});

test("a title and an address can say nothing in the page's own name", () => {
  const html = handPage(
    anOffer({
      title: "</title><script>alert(1)</script>",
      canonicalUrl: 'https://blog.example/"><img src=x>',
    }),
    medium,
  );

  const scripts = elementsOf(html);
  expect(scripts.filter(({ tagName }) => tagName === "script")).toHaveLength(1);
  expect(scripts.filter(({ tagName }) => tagName === "img")).toHaveLength(0);
});
