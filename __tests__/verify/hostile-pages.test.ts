import { expect, test } from "@jest/globals";
import { array, assert, asyncProperty, constantFrom, string } from "fast-check";
import { comparePage } from "../../src/verify/compare-page.ts";
import { manuscriptOf } from "../fakes/manuscript-of.ts";

const text =
  "Some words that the post has, so that its page is known by them.\n\n[a](/b) ![c](/d.png)\n";
const article = `<p>${text}</p>`;

async function compare(html: string) {
  return comparePage(await manuscriptOf(text), html).diagnostics;
}

test.each([
  ["20 MB of text", `<p>${"x ".repeat(10_000_000)}`],
  ["a million nodes", "<p>x".repeat(1_000_000)],
  ["100,000 elements in each other", `${"<div>".repeat(100_000)}${article}`],
  ["2,000 elements in each other", `${"<div>".repeat(2000)}${article}`],
])("a page with %s is not read, and that is a notice", async (_, html) => {
  expect(await compare(html)).toMatchObject([{ code: "page-unread", severity: "notice" }]);
});

test.each([
  ["many attributes", `<p ${"a=b ".repeat(100_000)}>${article}`],
  ["a long address", `<a href="/${"%41".repeat(300_000)}">${article}</a>`],
  ["a long list of sizes", `<img srcset="${"/a.png 1x, ".repeat(20_000)}">${article}`],
  ["open formatting elements", `${"<b><i>".repeat(200)}${article}`],
  ["spaces without end", `<p>${" ".repeat(1_000_000)}</p>${article}`],
  ["many short paragraphs", `${"<p>a b c</p>".repeat(10_000)}${article}`],
  ["many marks of Markdown", `<p>${"**{%[](&amp;".repeat(30_000)}</p>${article}`],
  ["many notes", `${'<sup class="footnote"><a href="#fn1">1</a></sup>'.repeat(4000)}${article}`],
])("a page with %s is compared", async (_, html) => {
  const codes = (await compare(html)).map(({ code }) => code);

  expect(codes).not.toContain("page-unread");
});

test("nothing that a page says reaches a message with a control character in it", async () => {
  const part = constantFrom(
    ...["<p>", "</p>", "<h1>", "<a href='", "'>", "<pre>", "</pre>", "<img src='/d.png", "<title>"],
    ...[
      "\u001b[31m",
      "::error::",
      "\u202e",
      "\n::set-output name=x::y\n",
      "\u0000",
      "&#27;",
      "&#x9b;",
    ],
    ...[
      article,
      "<link rel=canonical href='",
      "<template>",
      "<noscript>",
      "<svg>",
      "<math>",
      "<table>",
    ],
  );
  await assert(
    asyncProperty(array(part, { maxLength: 40 }), string(), async (parts, more) => {
      for (const { message } of await compare(`${parts.join("")}${more}`)) {
        expect(message).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }
    }),
    { numRuns: 60 },
  );
});
