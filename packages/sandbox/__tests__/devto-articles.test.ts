import { afterEach, describe, expect, test } from "@jest/globals";
import { aClock, leave, visit } from "./visitor.ts";

afterEach(leave);

describe("a create (contracts/devto.md §2)", () => {
  test("answers 201 with the article, its address in Location too", async () => {
    const { create, sandbox } = await visit({ now: aClock().now });

    const answer = await create({
      title: "Hello,  World",
      body_markdown: "Some *text*.",
      published: true,
      tags: ["Jekyll", " webdev ", "jekyll"],
      canonical_url: "https://example.com/hello/",
      main_image: "https://example.com/cover.png",
      description: "A greeting",
      series: "Greetings",
      ai_disclosure_level: "no_ai",
    });

    expect(answer.status).toBe(201);
    expect(answer.headers.get("location")).toBe(answer.json.url);
    expect(answer.json.url).toBe(`${sandbox.devto}${answer.json.path}`);
    expect(answer.json).toMatchObject({
      type_of: "article",
      title: "Hello, World",
      description: "A greeting",
      readable_publish_date: "Nov 24",
      slug: expect.stringMatching(/^hello-world-[0-9a-p]+$/),
      published_timestamp: "2026-11-24T12:00:00Z",
      published_at: "2026-11-24T12:00:00Z",
      created_at: "2026-11-24T12:00:00Z",
      edited_at: null,
      canonical_url: "https://example.com/hello/",
      tag_list: "jekyll, webdev",
      tags: ["jekyll", "webdev"],
      body_markdown: "Some *text*.",
      body_html: expect.stringContaining("<em>text</em>"),
      collection_id: expect.any(Number),
      ai_disclosure_level: "no_ai",
      ai_disclosure_label: "No AI",
      user: { username: "sandbox" },
    });
    expect(answer.json.cover_image).not.toBe("https://example.com/cover.png");
    expect(answer.json.cover_image).toContain(encodeURIComponent("https://example.com/cover.png"));
  });

  test("has no canonical URL of its own but the article's address", async () => {
    const { create } = await visit();

    const { json } = await create({ canonical_url: " " });

    expect(json.canonical_url).toBe(json.url);
  });

  test("is a draft unless it says otherwise, with a slug for the time being", async () => {
    const { create } = await visit();

    const { json } = await create();

    expect(json.published_timestamp).toBe("");
    expect(json.published_at).toBeNull();
    expect(json.slug).toMatch(/^article-\d+-[0-9a-p]+-temp-slug-\d+$/);
  });

  test("describes itself by the beginning of its text where nothing else is said", async () => {
    const { create } = await visit();

    const { json } = await create({
      body_markdown: `**Once** upon a time ${"there was ".repeat(20)}`,
    });

    expect(json.description).toMatch(/^Once upon a time there was .*[^ ]\.\.\.$/);
    expect(json.description.length).toBeLessThanOrEqual(104);
  });

  test.each([
    ["tags as a string", { tags: "a, b" }, { tag_list: "" }],
    ["tags with an object among them", { tags: ["a", {}] }, { tag_list: "" }],
    ["a title that is a number", { title: 42 }, { title: "42" }],
    ["a description that is a list", { description: ["a"] }, { description: "Some text." }],
    ["a tag that has an alias", { tags: ["golang", "go"] }, { tag_list: "go" }],
    ["an unknown key", { wings: 2 }, { title: expect.any(String) }],
    [
      "an organization that one is no member of",
      { organization_id: 7002 },
      { path: expect.stringMatching(/^\/sandbox\//) },
    ],
  ])("drops or casts %s without a word", async (_, sent, got) => {
    const { create } = await visit();

    expect(await create(sent)).toMatchObject({ status: 201, json: got });
  });

  test("stands under the organization that one belongs to", async () => {
    const { create, devto } = await visit();
    const { id } = (await devto("GET", "/organizations/sandbox-org")).json;

    const { json } = await create({ organization_id: id, published: true });

    expect(json.organization).toMatchObject({ username: "sandbox-org" });
    expect(json.path).toBe(`/sandbox-org/${json.slug}`);
  });
});

describe("AI disclosure (§3)", () => {
  const bare = { article: { title: "T", body_markdown: "x" } };

  test("is required of a create", async () => {
    const { devto, create } = await visit();

    expect(await devto("POST", "/articles", bare)).toMatchObject({
      status: 422,
      json: {
        error:
          "ai_disclosure_level is required when creating an article. Set it to one of: not_disclosed, no_ai, some_ai, fully_autonomous.",
        status: 422,
        ai_disclosure_level: {
          required: true,
          allowed_values: ["not_disclosed", "no_ai", "some_ai", "fully_autonomous"],
          policy_url: "https://dev.to/llms.txt",
        },
      },
    });
    expect((await create({ ai_disclosure_level: "not_disclosed" })).status).toBe(201);
  });

  test("may stand in the front matter instead", async () => {
    const { devto } = await visit({
      renderForem: () => ({
        ok: true,
        html: "<p>x</p>",
        frontMatter: { ai_assisted: true },
      }),
    });

    expect((await devto("POST", "/articles", bare)).status).toBe(201);
  });

  test.each(["off", "warn"] as const)("is not required when it is %s", async (aiDisclosure) => {
    const { devto } = await visit({ aiDisclosure });

    expect((await devto("POST", "/articles", bare)).status).toBe(201);
  });

  test("only warns on an update", async () => {
    const { create, devto } = await visit();
    const { id } = (await create()).json;

    const answer = await devto("PUT", `/articles/${id}`, { article: { title: "New" } });

    expect(answer.status).toBe(200);
    expect(answer.json.warnings).toHaveLength(1);
  });
});

describe("an update (§2.2, §4)", () => {
  test("changes what it names and keeps the rest", async () => {
    const { create, update, sandbox } = await visit();
    const { id } = (await create({ tags: ["a"], series: "S", description: "d" })).json;

    const kept = await update(id, { title: "New title" });

    expect(kept.json).toMatchObject({ title: "New title", tag_list: "a", description: "d" });
    expect(sandbox.state().devto.articles[0]).toMatchObject({ series: "S" });
    const cleared = await update(id, { tags: [], series: null, canonical_url: null });
    expect(cleared.json).toMatchObject({ tag_list: "", collection_id: null });
  });

  test("is for one's own articles, and for an administrator", async () => {
    const { create, devto } = await visit();
    const { id } = (
      await devto(
        "POST",
        "/articles",
        { article: { title: "Theirs", body_markdown: "x", ai_disclosure_level: "no_ai" } },
        { "api-key": "sandbox-admin-key" },
      )
    ).json;
    const mine = (await create()).json;

    expect((await devto("PUT", `/articles/${id}`, { article: { title: "Mine" } })).status).toBe(
      404,
    );
    const admin = { "api-key": "sandbox-admin-key" };
    expect(
      (await devto("PUT", `/articles/${mine.id}`, { article: { title: "x" } }, admin)).status,
    ).toBe(200);
  });

  test("leaves a mark on what is published, even when it changes nothing", async () => {
    const clock = aClock();
    const { create, update } = await visit({ now: clock.now });
    const draft = (await create()).json;
    const live = (await create({ published: true })).json;
    clock.pass(60);

    expect((await update(draft.id, {})).json.edited_at).toBeNull();
    expect((await update(live.id, {})).json.edited_at).toBe("2026-11-24T12:01:00Z");
  });

  test("gives an article its lasting slug when it is first published", async () => {
    const { create, update } = await visit();
    const draft = (await create({ title: "Slow tea" })).json;

    const published = (await update(draft.id, { published: true })).json;
    const unpublished = (await update(draft.id, { published: false, title: "Fast tea" })).json;
    const again = (await update(draft.id, { published: true })).json;

    expect(published.slug).toMatch(/^slow-tea-[0-9a-p]+$/);
    expect(unpublished.slug).toBe(published.slug);
    expect(again.slug).toBe(published.slug);
  });

  test("restores the date of what was taken back", async () => {
    const clock = aClock();
    const { create, update } = await visit({ now: clock.now });
    const { id, published_at } = (await create({ published: true })).json;
    clock.pass(3600);
    await update(id, { published: false });

    expect((await update(id, { published: true })).json.published_at).toBe(published_at);
  });

  test("drops a new date of what is already out", async () => {
    const { create, update } = await visit({ now: aClock().now });
    const { id, published_at } = (await create({ published: true })).json;

    const answer = await update(id, { published_at: "2026-12-24T12:00:00Z" });

    expect(answer).toMatchObject({ status: 200, json: { published_at } });
  });

  test("back-dates nothing, whatever date a draft was given", async () => {
    const clock = aClock();
    const { create, update } = await visit({ now: clock.now });
    const { id } = (await create({ published_at: "2016-04-20T10:00:00Z" })).json;
    clock.pass(60);

    const { json } = await update(id, { published: true });

    expect(json.published_at).toBe("2026-11-24T12:01:00Z");
  });

  test("moves the date of a scheduled article, but not into the past", async () => {
    const { create, update } = await visit({ now: aClock().now });
    const { id } = (await create({ published: true, published_at: "2026-12-01T00:00:00Z" })).json;

    const moved = await update(id, { published_at: "2026-12-24T00:00:00Z" });
    const backdated = await update(id, { published_at: "2016-12-24T00:00:00Z" });

    expect(moved.json.published_at).toBe("2026-12-24T00:00:00Z");
    expect(backdated.json.published_at).toBe("2026-12-24T00:00:00Z");
  });
});

describe("unpublish (§2.1)", () => {
  test("is refused to an author and done for an administrator", async () => {
    const { create, devto, sandbox } = await visit();
    const { id } = (await create({ published: true })).json;
    const path = `/articles/${id}/unpublish`;

    expect((await devto("PUT", path)).status).toBe(401);
    const answer = await devto("PUT", path, undefined, { "api-key": "sandbox-admin-key" });

    expect(answer).toMatchObject({ status: 204, text: "" });
    expect(sandbox.state().devto.articles[0]).toMatchObject({ published: false });
  });
});
