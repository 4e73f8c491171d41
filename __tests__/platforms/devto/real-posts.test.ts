import { describe, expect, test } from "@jest/globals";
import { renderForem } from "../../../packages/forem-markdown/index.ts";
import { parseHtml } from "../../../src/markdown/html/from-html.ts";
import { bodyMarkdown } from "../../../src/platforms/devto/dialect/body.ts";
import { page, parse, prepared } from "../../markdown/tree.ts";

// What `npm run fidelity` found in real posts: each case is one that a reader of the copy would have missed.

function rendered(markdown: string) {
  return bodyMarkdown(prepared(parse(markdown)).tree, { ownUrls: [page.canonicalUrl] });
}

/** As dev.to shows it. */
function shown(markdown: string): string {
  const rendering = renderForem(rendered(markdown).markdown);
  if (!rendering.ok) throw new Error(rendering.error);
  return rendering.replaced ?? rendering.html;
}

const textOf = (html: string) => html.replace(/<[^>]*>/g, "").trim();
const codes = (markdown: string) => rendered(markdown).diagnostics.map(({ code }) => code);

describe("blanks at the ends of a mark", () => {
  test("stay between the words around a link", () => {
    expect(textOf(shown("see[ the manual ](https://x.y/a)now"))).toBe("see the manual now");
  });

  test("stay between the words around code", () => {
    const { tree } = prepared(parseHtml("<p>like<code> --jobs </code>or<code> </code>not</p>"));
    const { markdown } = bodyMarkdown(tree, { ownUrls: [] });

    expect(markdown).toBe("like `--jobs` or not");
  });
});

describe("links", () => {
  test("with an address of mail for text lead where they say", () => {
    expect(shown("[a@b.example](mailto:a@b.example?subject=x)")).toContain(
      '<a href="mailto:a@b.example?subject=x">a@b.example</a>',
    );
  });

  test("that dev.to would empty are words, and said", () => {
    expect(shown("[a](about:blank) <em:max>")).toBe("<p>a em:max</p>\n");
    expect(codes("[a](about:blank)")).toEqual(["devto-link"]);
    expect(codes("- 1\n\n3. [a](ttps://x.y)")).toEqual(["devto-link"]);
  });

  test("to a file server are no path on dev.to", () => {
    expect(shown("<ftp://x.example/y>")).toContain('<a href="ftp://x.example/y"');
  });
});

describe("code", () => {
  test("as HTML with an empty last line is no fence to dev.to", () => {
    const html = shown("```\n{% raw %}\nx\n\n```\n\n```\n{{ y }}\n```");

    expect(html).toContain("{% raw %}\nx\n");
    expect(html).toContain("{{ y }}");
  });

  test("with tabs, or in a footnote, says what becomes of it", () => {
    expect(codes("```\na\tb\n```")).toEqual(["devto-tabs"]);
    expect(codes("a[^1]\n\n[^1]: b\n\n    ```\n    c\n    ```")).toEqual(["devto-note"]);
  });
});

test("headings of all six levels say that the two lowest look the same", () => {
  const levels = [1, 2, 3, 4, 5, 6].map((level) => `${"#".repeat(level)} a`);

  expect(codes(levels.join("\n\n"))).toEqual(["devto-headings"]);
  expect(codes("# a\n\n##### b\n\n###### c")).toEqual([]);
});

describe("what dev.to has no player for", () => {
  const frame =
    '<iframe src="https://www.slideshare.net/slideshow/embed_code/key/6rqhFgbbKwnb9M"></iframe>';
  const said = (html: string) =>
    bodyMarkdown(prepared(parseHtml(html)).tree, { ownUrls: [] }).diagnostics.map(
      ({ code }) => code,
    );

  test("is a link, and said, wherever it stands", () => {
    expect(said(frame)).toEqual(["devto-media"]);
    expect(said(`<p>a ${frame} b</p>`)).toEqual(["devto-media"]);
    expect(said(`<ol start="3"><li>a ${frame}</li></ol>`)).toEqual(["devto-media"]);
  });

  test("loses nothing where it is an address in the original too", () => {
    expect(codes("https://twitter.com/a/status/1234567890")).toEqual([]);
  });
});

describe("two lists in a row within an item", () => {
  test("are two lists", () => {
    const html = shown("- a\n  1. b\n  2. c\n  - d");

    expect(html.match(/<[ou]l>/g)).toEqual(["<ul>", "<ol>", "<ul>"]);
    expect(textOf(html).split(/\s+/)).toEqual(["a", "b", "c", "d"]);
  });
});

describe("the title of a folded part", () => {
  test("has no links, and that is said", () => {
    const { tree } = prepared(
      parseHtml('<details><summary>a <a href="https://x.y">b</a></summary><p>c</p></details>'),
    );
    const { markdown, diagnostics } = bodyMarkdown(tree, { ownUrls: [] });

    expect(markdown).toBe("{% details a b %}\n\nc\n\n{% enddetails %}");
    expect(diagnostics.map(({ code }) => code)).toEqual(["devto-summary"]);
  });
});
