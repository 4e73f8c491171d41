import { afterEach, describe, expect, test } from "@jest/globals";
import { aClock, leave, visit } from "./visitor.ts";

afterEach(leave);

/** A body that is JSON stands for a body with that front matter. */
function visitWithFrontMatter() {
  return visit({
    now: aClock().now,
    renderForem: (body) => ({
      ok: true,
      html: "<p>Text.</p>",
      frontMatter: body.startsWith("{") ? JSON.parse(body) : {},
    }),
  });
}

describe("front matter beats the request (contracts/devto.md §6.3)", () => {
  test.each([
    ["title", { title: "Front" }, { title: "Front" }],
    ["tags as a string", { tags: "x, y" }, { tag_list: "x, y" }],
    ["tags as a list", { tags: ["x", "y"] }, { tag_list: "x, y" }],
    ["published", { published: true }, { published_timestamp: "2026-11-24T12:00:00Z" }],
    [
      "canonical URL",
      { canonical_url: "https://front.example/" },
      { canonical_url: "https://front.example/" },
    ],
    ["a title without a description", { title: "Front" }, { description: "Text." }],
    ["a description", { description: "front" }, { description: "front" }],
    ["no keys at all", {}, { title: "Sent", tag_list: "sent", description: "sent" }],
  ])("%s", async (_, front, expected) => {
    const { create } = await visitWithFrontMatter();

    const answer = await create({
      title: "Sent",
      tags: ["sent"],
      description: "sent",
      canonical_url: "https://sent.example/",
      body_markdown: JSON.stringify(front),
    });

    expect(answer).toMatchObject({ status: 201, json: expected });
  });

  test("an old Jekyll date is a date of publication, and refused", async () => {
    const { create } = await visitWithFrontMatter();
    const body = { title: "Old", date: "2016-04-20 10:00:00 +0000" };

    const draft = await create({ body_markdown: JSON.stringify(body) });
    const published = await create({
      body_markdown: JSON.stringify({ ...body, title: "Older", published: true }),
    });

    expect(draft.status).toBe(201);
    expect(published.json.error).toBe("Published at only future or current published_at allowed");
  });

  test("a date changed in the front matter of what is out is refused", async () => {
    const { create, update } = await visitWithFrontMatter();
    const { id } = (await create({ published: true })).json;

    const answer = await update(id, {
      body_markdown: JSON.stringify({ published_at: "2026-12-24T00:00:00Z" }),
    });

    expect(answer.json.error).toBe(
      "Published at updating published_at for articles that have already been published is not allowed",
    );
  });

  test("a title in it keeps a series sent with a create, and loses one sent with an update", async () => {
    const { create, update, sandbox } = await visitWithFrontMatter();
    const body_markdown = JSON.stringify({ title: "Front" });
    const series = () => sandbox.state().devto.articles[0]?.series;

    const { id } = (await create({ series: "Sent", body_markdown })).json;
    expect(series()).toBe("Sent");

    await update(id, { series: "Sent", body_markdown });
    expect(series()).toBeNull();
  });

  test("a cover in it rules from then on", async () => {
    const { create, update, sandbox } = await visitWithFrontMatter();
    const cover = () => sandbox.state().devto.articles[0]?.main_image;
    const { id } = (
      await create({
        body_markdown: JSON.stringify({ cover_image: "https://front.example/c.png" }),
      })
    ).json;
    expect(cover()).toBe("https://front.example/c.png");

    await update(id, {
      main_image: "https://sent.example/c.png",
      body_markdown: JSON.stringify({ published: false }),
    });

    expect(cover()).toBeNull();
  });

  test("an update of the title alone changes nothing where the stored body has one", async () => {
    const { create, update } = await visitWithFrontMatter();
    const { id } = (await create({ body_markdown: JSON.stringify({ title: "Front" }) })).json;

    expect(await update(id, { title: "Sent" })).toMatchObject({
      status: 200,
      json: { title: "Front" },
    });
  });
});
