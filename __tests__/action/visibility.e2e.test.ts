import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type Bench, config, keys, openBench, post } from "./bench.ts";

const path = "_posts/2026-03-01-first.md";
const drafts = { inputs: { "devto-visibility": "draft", "medium-visibility": "draft" } };
const publicly =
  "---\ntitle: First\nposse: { devto: { visibility: public } }\n---\n\nHello again.\n";

let bench: Bench;
let head: string;

// The README's own workflow: what is new becomes a draft.
beforeEach(async () => {
  bench = await openBench();
  const begun = await bench.blog.publish({ "_config.yml": config });
  head = await bench.blog.publish({ [path]: post("First", "Hello.") });
  await bench.push(begun, head, drafts);
});

afterEach(() => bench.close());

async function push(text: string, order: typeof drafts | object = drafts) {
  const before = head;
  head = await bench.blog.publish({ [path]: text });
  return bench.push(before, head, order);
}

function article() {
  return bench.sandbox.state().devto.articles[0] ?? {};
}

/** What the author does on dev.to. */
async function byHand(change: object): Promise<void> {
  const { status } = await fetch(`${bench.sandbox.devto}/api/articles/${article().id}`, {
    method: "PUT",
    headers: {
      ...{ "api-key": keys.devto, "content-type": "application/json" },
      ...{ accept: "application/vnd.forem.api-v1+json", "user-agent": "curl/8" },
    },
    body: JSON.stringify({ article: change }),
  });
  expect(status).toBe(200);
}

test("a draft that its author published on dev.to stays public with the next typo, with the settings and without", async () => {
  expect(article()).toMatchObject({ published: false });
  await byHand({ published: true });

  const typo = await push(post("First", "Hello!"));
  const later = await push(post("First", "Hello again!"), {});

  expect([typo.conclusion, later.conclusion]).toEqual(["success", "success"]);
  expect(article()).toMatchObject({ published: true, body_markdown: "Hello again!" });
  const record = (await bench.ledger())?.get(path)?.platforms.devto;
  expect(record).toMatchObject({ state: "published", wish: "default" });
  expect(record).not.toHaveProperty("visibility");
  expect(record?.copy?.url).not.toContain("temp-slug");
});

test("front matter that asks for it publishes the draft, and every output says so", async () => {
  const result = await push(publicly);

  expect(article()).toMatchObject({ published: true, body_markdown: "Hello again." });
  expect(result.summary).toContain("✅ publish");
  expect(result.summary).toContain("1 post published");
  expect(JSON.parse(result.outputs.published ?? "")).toMatchObject([
    { path, platform: "devto", kind: "publish", url: article().url },
  ]);
  expect(JSON.parse(result.outputs.plan ?? "").steps).toContainEqual(
    expect.objectContaining({ platform: "devto", kind: "publish", reason: "visibility" }),
  );
});

test("what was edited on dev.to is not overwritten: the run fails and says the line that settles it", async () => {
  await byHand({ body_markdown: "By hand." });

  const result = await push(post("First", "Hello!"));

  expect(article()).toMatchObject({ body_markdown: "By hand." });
  expect(result.conclusion).toBe("failure");
  const errors = result.annotations.filter(({ title }) => title === "Posse: edited-there");
  expect(errors).toHaveLength(1);
  expect(errors[0]?.message).toContain("posse: { devto: { overwrite: true } }");

  const settled = post("First", "Hello!").replace(
    "---\n\n",
    "posse: { devto: { overwrite: true } }\n---\n\n",
  );
  expect((await push(settled)).conclusion).toBe("success");
  expect(article()).toMatchObject({ body_markdown: "Hello!" });
});
