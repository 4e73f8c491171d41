import { afterEach, describe, expect, test } from "@jest/globals";
import { leave, type Visitor, visit } from "./visitor.ts";

afterEach(leave);

const look = ({ send, sandbox }: Visitor, path = "/") =>
  send(`${sandbox.url}${path}`, { headers: { accept: "text/html" } });

describe("the page at / (contracts/interface.md §5)", () => {
  test("tells how to publish while nothing is there", async () => {
    const visitor = await visit();

    const { status, text } = await look(visitor);

    expect(status).toBe(200);
    for (const word of [
      visitor.sandbox.devto,
      visitor.sandbox.medium,
      "sandbox-devto-key",
      "sandbox-medium-token",
    ]) {
      expect(text).toContain(word);
    }
  });

  test("shows what the platforms hold, and links to it", async () => {
    const visitor = await visit();
    const article = (
      await visitor.create({ title: "An article", published: true, tags: ["jekyll"] })
    ).json;
    const story = (await visitor.publish({ title: "A story", publishStatus: "draft" })).json.data;

    const { text } = await look(visitor);

    expect(text).toContain(`<a href="/devto${article.path}">An article</a>`);
    expect(text).toContain("<li>jekyll</li>");
    expect(text).toContain(`<a href="${story.url.slice(visitor.sandbox.url.length)}">A story</a>`);
    expect(text).toContain("Draft");
  });

  test("shows the requests, what they said, and the mishaps that were ordered", async () => {
    const visitor = await visit();
    await visitor.create({ title: "Sent" });
    await visitor.create({ title: "" });
    visitor.sandbox.faults([{ platform: "devto", method: "PUT", fault: "drop-after", times: 2 }]);

    const { text } = await look(visitor);

    expect(text).toContain("/api/articles</span>");
    expect(text).toContain('<span class="status ok">201</span>');
    expect(text).toContain(
      '<span class="k">&#34;title&#34;</span>: <span class="s">&#34;Sent&#34;',
    );
    expect(text).toContain("Title can&#39;t be blank");
    expect(text).toContain("devto PUT → drop-after × 2");
  });

  test("follows live without a script", async () => {
    const visitor = await visit();

    expect((await look(visitor)).text).not.toContain('http-equiv="refresh"');
    expect((await look(visitor, "/?live")).text).toContain('http-equiv="refresh"');
  });

  test("comes back after its own button has emptied the sandbox", async () => {
    const visitor = await visit();

    const answer = await visitor.send(`${visitor.sandbox.url}/reset`, {
      method: "POST",
      headers: { accept: "text/html" },
    });

    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/");
  });
});

describe("pages of articles and stories", () => {
  test("dev.to: the article, its series and its original", async () => {
    const visitor = await visit();
    await visitor.create({ title: "Part one", series: "Parts", published: true });
    const { path } = (
      await visitor.create({
        title: "Part two",
        series: "Parts",
        published: true,
        canonical_url: "https://example.com/two/",
        main_image: "https://example.com/cover.png",
      })
    ).json;

    const { status, text } = await look(visitor, `/devto${path}`);

    expect(status).toBe(200);
    expect(text).toContain("<h1>Part two</h1>");
    expect(text).toContain("(2 parts series)");
    expect(text).toContain('<link rel="canonical" href="https://example.com/two/">');
    expect(text).toContain("https://example.com/cover.png");
    expect(text).not.toContain("<img");
  });

  test("Medium: the title, the subtitle, then the author", async () => {
    const visitor = await visit();
    const { url } = (
      await visitor.publish({ content: "<h1>Title</h1><h2>Subtitle</h2><p>Text.</p>" })
    ).json.data;

    const { text } = await look(visitor, url.slice(visitor.sandbox.url.length));

    const order = ["<h1>Title</h1>", "<h2>Subtitle</h2>", "<div>You<small>", "<p>Text.</p>"];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test("an image from the network is not loaded, but told of", async () => {
    const visitor = await visit();
    const { url } = (
      await visitor.publish({ content: '<img src="https://example.com/a.png" alt="A chart">' })
    ).json.data;

    const { text } = await look(visitor, url.slice(visitor.sandbox.url.length));

    expect(text).not.toContain("<img");
    expect(text).toContain("<b>A chart</b><small>https://example.com/a.png</small>");
  });

  test("a page that is not there says so", async () => {
    expect((await look(await visit(), "/devto/sandbox/nothing")).status).toBe(404);
  });
});

describe("hostile content", () => {
  const evil = `"><script>alert(1)</script><img src=x onerror=alert(2)>`;

  test("nothing that was sent becomes markup of the page", async () => {
    const visitor = await visit();
    await visitor.create({ title: evil, description: evil, series: evil, published: true });
    await visitor.create({ title: `${evil} 2`, tags: [evil], published: true });
    await visitor.publish({
      title: evil,
      tags: ["<b>x</b>"],
      canonicalUrl: `javascript:${evil}`,
      content: evil,
    });
    const [article] = visitor.sandbox.state().devto.articles;
    const [post] = visitor.sandbox.state().medium.posts;
    visitor.sandbox.faults([{ path: evil, fault: "hold" }]);

    const pages = [
      "/",
      `/devto${article?.path}`,
      String(post?.url).slice(visitor.sandbox.url.length),
    ];
    for (const path of pages) {
      const { status, text } = await look(visitor, path);

      expect(status).toBe(200);
      expect(text).not.toMatch(/<script|<img|<b>x|href="javascript/i);
    }
  });

  test.each(["/", "/nowhere", "/?live"])(
    "the browser may run and load nothing at %s",
    async (path) => {
      const { headers, text } = await look(await visit(), path);

      expect(headers.get("content-security-policy")).toMatch(
        /^default-src 'none'; style-src 'self'; img-src 'self' data:;/,
      );
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(text).not.toMatch(/<script|style=|https?:\/\/(?!127\.0\.0\.1)/);
    },
  );
});

test("the style sheet is the page's own, in light and dark", async () => {
  const { headers, text } = await look(await visit(), "/sandbox.css");

  expect(headers.get("content-type")).toContain("text/css");
  expect(text).toContain("prefers-color-scheme: dark");
  expect(text).not.toMatch(/@import|url\(["']?https?:/);
});
