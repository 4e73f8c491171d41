import { afterEach, describe, expect, test } from "@jest/globals";
import { aClock, leave, visit } from "./visitor.ts";

afterEach(leave);

const kib = 1024;

describe("validations of a create (contracts/devto.md §4)", () => {
  test.each([
    [
      "a body of more than 800 KiB in bytes",
      { body_markdown: "é".repeat(400 * kib + 1) },
      "Body markdown is too long.",
    ],
    ["no body", { body_markdown: null }, "Body markdown is too short (minimum is 0 characters)"],
    [
      "a canonical URL without a host",
      { canonical_url: "/hello/" },
      "Canonical url is not a valid URL",
    ],
    [
      "a canonical URL on an undotted host",
      { canonical_url: "http://localhost:4000/hello/" },
      "Canonical url is not a valid URL",
    ],
    [
      "another scheme",
      { canonical_url: "ftp://example.com/a" },
      "Canonical url is not a valid URL",
    ],
    [
      "a canonical URL with a space",
      { canonical_url: "https://example.com/a b" },
      "Canonical url is not a valid URL and Canonical url must not have spaces",
    ],
    ["a cover that is no URL", { main_image: "cover.png" }, "Main image is not a valid URL"],
    [
      "a date of long ago",
      { published: true, published_at: "2016-04-20T10:00:00Z" },
      "Published at only future or current published_at allowed",
    ],
    ["no title", { title: "" }, "Title can't be blank"],
    ["a title of spaces", { title: " \n " }, "Title can't be blank"],
    [
      "a title of 129 characters",
      { title: "x".repeat(129) },
      "Title is too long (maximum is 128 characters for full_post)",
    ],
    ["five tags", { tags: ["a", "b", "c", "d", "e-e"] }, "Tag list exceed the maximum of 4 tags"],
    [
      "a long tag",
      { tags: ["x".repeat(31)] },
      `Tag "${"x".repeat(31)}" is too long (maximum is 30 characters)`,
    ],
    [
      "a tag with a hyphen",
      { tags: ["foo-bar"] },
      'Tag "foo-bar" contains non-alphanumeric or prohibited unicode characters',
    ],
    [
      "three faults at once",
      { title: "", main_image: "x", canonical_url: "x" },
      "Canonical url is not a valid URL, Main image is not a valid URL, and Title can't be blank",
    ],
  ])("refuses %s", async (_, article, error) => {
    const { create, sandbox } = await visit();

    expect(await create(article)).toMatchObject({ status: 422, json: { error, status: 422 } });
    expect(sandbox.state().devto.articles).toEqual([]);
  });

  test.each([
    ["an empty body", { body_markdown: "" }],
    ["a body of 800 KiB", { body_markdown: "x".repeat(800 * kib) }],
    ["a title of 128 characters", { title: "x".repeat(128) }],
    ["a cover on a local host", { main_image: "http://localhost/cover.png" }],
    ["a date 14 minutes ago", { published: true, published_at: "2026-11-24T11:46:00Z" }],
    ["a draft with a date of long ago", { published_at: "2016-04-20T10:00:00Z" }],
    ["tags in other scripts", { tags: ["日本語", "über"] }],
    ["a canonical URL with a port", { canonical_url: "http://127.0.0.1:4000/hello/" }],
  ])("takes %s", async (_, article) => {
    const { create } = await visit({ now: aClock().now });

    expect((await create(article)).status).toBe(201);
  });

  test("refuses a body that mentions eight members", async () => {
    const { create } = await visit();
    const members = ["ada", "bela", "chidi", "dana", "emre", "freya", "goran", "hana"];
    const mention = (names: string[]) => names.map((name) => `@${name}`).join(", ");

    expect((await create({ body_markdown: mention(members.slice(1)) })).status).toBe(201);
    expect((await create({ body_markdown: mention(members) })).json.error).toBe(
      "You cannot mention more than 7 users in a post!",
    );
  });
});

describe("uniqueness", () => {
  test("a canonical URL belongs to one published article, to the letter", async () => {
    const { create, update } = await visit();
    const canonical_url = "https://example.com/a/";
    const taken = /^Canonical url has already been taken\. Email \S+@\S+ for further details\.$/;

    expect((await create({ canonical_url, published: true })).status).toBe(201);

    expect((await create({ canonical_url, published: true })).json.error).toMatch(taken);
    expect((await create({ canonical_url: "https://example.com/a", published: true })).status).toBe(
      201,
    );
    const draft = await create({ canonical_url, published: false });
    expect(draft.status).toBe(201);
    expect((await update(draft.json.id, { published: true })).json.error).toMatch(taken);
  });

  test("a title may come again after five minutes, drafts counted", async () => {
    const clock = aClock();
    const { create } = await visit({ now: clock.now });
    await create({ title: "Same  title" });

    expect((await create({ title: " Same title" })).json.error).toBe(
      "Title has already been used in the last five minutes",
    );
    clock.pass(300);
    expect((await create({ title: "Same title" })).status).toBe(201);
  });

  test("an update may keep its own title and canonical URL", async () => {
    const { create, update } = await visit();
    const own = { title: "Mine", canonical_url: "https://example.com/mine/", published: true };
    const { id } = (await create(own)).json;

    expect((await update(id, own)).status).toBe(200);
  });
});

test("a body that cannot be rendered is refused with the renderer's own words, first of all", async () => {
  const { create } = await visit({
    renderForem: () => ({ ok: false, error: "Liquid error: Liquid variables are disabled" }),
  });

  expect((await create({ title: "" })).json.error).toBe(
    "Liquid error: Liquid variables are disabled and Title can't be blank",
  );
});
