import { afterEach, describe, expect, test } from "@jest/globals";
import { aClock, leave, type Visitor, visit } from "./visitor.ts";

afterEach(leave);

const feed = ({ send, sandbox }: Visitor, owner = "@sandbox") =>
  send(`${sandbox.medium}/feed/${owner}`);

describe("the feed (contracts/medium.md §1.6)", () => {
  test("tells of a story by the id that the API gave, without its canonical URL", async () => {
    const visitor = await visit({ now: aClock().now });
    const { data } = (
      await visitor.publish({
        title: "Cats & ]]> dogs",
        tags: ["pets"],
        canonicalUrl: "https://example.com/pets/",
      })
    ).json;

    const { status, headers, text } = await feed(visitor);

    expect(status).toBe(200);
    expect(headers.get("content-type")).toContain("xml");
    expect(text).toContain(`<guid isPermaLink="false">https://medium.com/p/${data.id}</guid>`);
    expect(text).toContain(`<link>${data.url}?source=rss-`);
    expect(text).toContain("<title><![CDATA[Cats & ]]]]><![CDATA[> dogs]]></title>");
    expect(text).toContain("<category><![CDATA[pets]]></category>");
    expect(text).toContain("<pubDate>Tue, 24 Nov 2026 12:00:00 GMT</pubDate>");
    expect(text).toContain("<atom:updated>2026-11-24T12:00:00.000Z</atom:updated>");
    expect(text).toContain("<content:encoded><![CDATA[<h1>A story</h1><p>Some text.</p>]]>");
    expect(text).not.toContain("https://example.com/pets/");
  });

  test("holds the ten newest public stories, and neither drafts nor unlisted ones", async () => {
    const clock = aClock();
    const visitor = await visit({ now: clock.now });
    for (let post = 1; post <= 12; post += 1) {
      await visitor.publish({ title: `Story ${post}` });
      clock.pass(60);
    }
    await visitor.publish({ title: "Draft", publishStatus: "draft" });
    await visitor.publish({ title: "Unlisted", publishStatus: "unlisted" });

    const { text } = await feed(visitor);

    const titles = [...text.matchAll(/<title><!\[CDATA\[(.*?)\]\]>/g)].map(([, title]) => title);
    expect(titles).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((post) => `Story ${post}`));
  });

  test("of a publication holds what was published in it", async () => {
    const visitor = await visit();
    const me = (await visitor.medium("GET", "/me")).json.data;
    const [editor] = (await visitor.medium("GET", `/users/${me.id}/publications`)).json.data;
    await visitor.publish({ title: "Elsewhere" });
    await visitor.medium("POST", `/publications/${editor.id}/posts`, {
      title: "Here",
      contentFormat: "markdown",
      content: "# Here",
    });

    const { text } = await feed(visitor, "sandbox-gazette");

    expect(text).toContain("[Here]");
    expect(text).not.toContain("[Elsewhere]");
  });

  test("of someone else is not there", async () => {
    expect((await feed(await visit(), "@nobody")).status).toBe(404);
  });
});
