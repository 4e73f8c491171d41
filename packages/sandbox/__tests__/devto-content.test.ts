import { afterEach, describe, expect, test } from "@jest/globals";
import { aClock, leave, visit } from "./visitor.ts";

afterEach(leave);

describe("dev.to's Markdown behind the API (contracts/devto.md §6, §7)", () => {
  test("answers 201 although the whole text is replaced by an error, and the page says so", async () => {
    const { create, send, sandbox } = await visit();

    const answer = await create({
      body_markdown: "Good text.\n\n{% highlight ruby %}\nx\n{% endhighlight %}\n",
      published: true,
    });

    expect(answer.status).toBe(201);
    expect(answer.json.body_html).toBe("Liquid syntax error: Unknown tag 'highlight'");
    for (const path of ["/", `/devto${answer.json.path}`]) {
      const { text } = await send(`${sandbox.url}${path}`);
      expect(text).toContain("Liquid syntax error: Unknown tag &#39;highlight&#39;");
    }
  });

  test.each([
    ["{{ site.title }}", "Liquid error: Liquid variables are disabled"],
    ["{% include a.html %}", "Liquid#include tag is disabled"],
    ["---\ntitle: Old\ndate: 2016-04-20\n---\nText", "Tried to load unspecified class: Date"],
  ])("refuses %j", async (body_markdown, error) => {
    const { create, sandbox } = await visit();

    expect(await create({ body_markdown })).toMatchObject({ status: 422, json: { error } });
    expect(sandbox.state().devto.articles).toEqual([]);
  });

  test("says whom to write to about a front matter that is none", async () => {
    const { create } = await visit();

    const { json } = await create({
      body_markdown: "---\ntitle: >-\n  A folded\n  title\n---\nText",
    });

    expect(json.error).toMatch(/^There was a problem parsing the front-matter YAML\. .*@/);
  });

  test("reads the front matter of a body, and keeps the body as it was sent", async () => {
    const { create } = await visit({ now: aClock().now });
    const body_markdown = "---\ntitle: From within\ntags: one, two\n---\nSome *text*.";

    const { json } = await create({ title: "From without", body_markdown });

    expect(json).toMatchObject({ title: "From within", tag_list: "one, two", body_markdown });
    expect(json.body_html).toContain("<em>text</em>");
    expect(json.body_html).not.toContain("From within");
  });

  test("links the members that a text mentions, and articles that exist", async () => {
    const { create } = await visit();
    const { path } = (await create({ title: "First", published: true })).json;

    const mention = await create({ body_markdown: "Thanks, @ada and @nobodyatall." });
    const link = await create({ body_markdown: `{% link https://dev.to${path} %}` });
    const missing = await create({ body_markdown: "{% link https://dev.to/sandbox/gone-1 %}" });

    expect(mention.json.body_html).toMatch(/<a [^>]*>@ada<\/a>/);
    expect(mention.json.body_html).not.toMatch(/<a [^>]*>@nobodyatall/);
    expect(link.status).toBe(201);
    expect(missing.status).toBe(422);
  });
});
