import { describe, expect, test } from "@jest/globals";
import { readFeed } from "../../../src/platforms/medium/feed.ts";

function feed(...items: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0">
<channel><title><![CDATA[Stories by Jo on Medium]]></title><link>https://medium.com/@jo?source=rss-1------2</link>
<image><url>https://cdn.example/x.png</url><title>Stories by Jo</title><link>https://medium.com/@jo</link></image>
${items.join("\n")}</channel></rss>`;
}

function item(content: string, title = "<![CDATA[Hello]]>"): string {
  return `<item><title>${title}</title><link>https://medium.com/@jo/hello-abc?source=rss-1------2</link>
<guid isPermaLink="false">https://medium.com/p/abc</guid><category><![CDATA[jekyll]]></category>
<dc:creator><![CDATA[Jo]]></dc:creator><pubDate>Tue, 24 Nov 2026 10:00:00 GMT</pubDate>
<content:encoded><![CDATA[${content}]]></content:encoded></item>`;
}

const closing =
  '<p><em>Originally published at </em><a href="https://example.com/?p=1&amp;x=2"><em>example.com</em></a><em>.</em></p>';

function canonicalUrlOf(content: string) {
  return readFeed(feed(item(content))).map(({ canonicalUrl }) => canonicalUrl);
}

describe("a story in a feed", () => {
  test("has the guid's id, its address without tracking, and the address of its closing line", () => {
    expect(readFeed(feed(item(`<h3>Hello</h3><p>Text</p>${closing}`)))).toEqual([
      {
        id: "abc",
        url: "https://medium.com/@jo/hello-abc",
        title: "Hello",
        canonicalUrl: "https://example.com/?p=1&x=2",
      },
    ]);
  });

  test.each([
    ["<![CDATA[A <b> & “c” </item>]]>", "A <b> & “c” </item>"],
    ["A &lt;b&gt; &amp; c", "A <b> & c"],
  ])("has its title as people read it: %s", (title, read) => {
    expect(readFeed(feed(item("", title))).map((story) => story.title)).toEqual([read]);
  });

  test("that only mentions another post's address is no copy of that post", () => {
    expect(canonicalUrlOf('<p>See <a href="https://example.com/other/">my post</a></p>')).toEqual([
      null,
    ]);
  });

  test("of a publication keeps its own closing line before Medium's", () => {
    const footer =
      '<hr><p><a href="https://medium.com/pub/hello-abc">Hello</a> was originally published in <a href="https://medium.com/pub">Pub</a> on Medium.</p><img src="https://medium.com/_/stat?x" width="1">';

    expect(canonicalUrlOf(`${closing}${footer}`)).toEqual(["https://example.com/?p=1&x=2"]);
    expect(canonicalUrlOf(footer)).toEqual([null]);
  });

  test("behind a paywall, with a snippet alone, has no canonical URL", () => {
    const snippet = item("").replace(
      /<content:encoded>.*<\/content:encoded>/s,
      "<description><![CDATA[<p>Continue reading on Medium</p>]]></description>",
    );

    expect(readFeed(feed(snippet)).map((story) => story.canonicalUrl)).toEqual([null]);
  });
});

describe("a feed", () => {
  test.each(["", "<html><body>Just a moment...</body></html>", "{}", "<rss><channel><item>"])(
    "that is none (%j) has no stories",
    (text) => {
      expect(readFeed(text)).toEqual([]);
    },
  );

  test("with an item that has no address or id leaves it out", () => {
    const broken = item("").replace(/<link>.*<\/link>/, "<link>javascript:alert(1)</link>");

    expect(readFeed(feed(broken, item(closing)))).toHaveLength(1);
  });

  test("that is nested deeper than a stack is read all the same", () => {
    expect(canonicalUrlOf(`${"<b>".repeat(50_000)}${closing}`)).toHaveLength(1);
  });
});
