import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";
import { siteFolder, writeFiles } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";

const first = "---\ntitle: First\n---\n\nText.\n";
const second = `---
title: Second
---

After {% post_url 2026-01-01-first %}: [part 1]({% post_url 2026-01-01-first %}), [a place in it](/2026/01/01/first.html#there),
and [this one](/2026/01/02/second.html).
`;
const publicly = (post: string) =>
  post.replace("---\n\n", "posse: { devto: { visibility: public } }\n---\n\n");
const original = "https://blog.example/2026/01/01/first.html";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ limits: false });
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

function blog(ownLinks = "copies", files: Readonly<Record<string, string>> = {}): string {
  return siteFolder({
    "_config.yml": `url: https://blog.example\nposse:\n  own-links: ${ownLinks}\n`,
    "_posts/2026-01-01-first.md": first,
    ...files,
  });
}

const withBoth = { "_posts/2026-01-02-second.md": second };

function on(folder: string, args: readonly string[]) {
  return posse([...args, "--site", folder, "--now", "2026-06-01T00:00:00Z"], {
    clock: virtualClock("2026-06-01T00:00:00Z"),
    env: {
      POSSE_DEVTO_URL: sandbox.devto,
      POSSE_MEDIUM_URL: sandbox.medium,
      DEVTO_API_KEY: "sandbox-devto-key",
      MEDIUM_TOKEN: "sandbox-medium-token",
    },
  });
}

const publish = (folder: string, ...args: readonly string[]) =>
  on(folder, ["publish", ...(args.length > 0 ? args : ["--all"])]);

/** What each platform holds of a post: its address and its text. */
function held(title: string) {
  const { devto, medium } = sandbox.state();
  const article = devto.articles.find((one) => one.title === title);
  const story = medium.posts.find((one) => one.title === title);
  return {
    devto: { url: String(article?.url), text: String(article?.body_markdown) },
    medium: { url: String(story?.url), text: String(story?.content) },
  };
}

const requests = () => sandbox.state().requests.length;

describe("own-links: copies", () => {
  test("a new post leads to the older one's copy on the same platform, but not where the copy may not have the place", async () => {
    const folder = blog();
    await publish(folder);
    writeFiles(folder, withBoth);

    const { code, out } = await publish(folder, "_posts/2026-01-02-second.md");

    expect(code).toBe(0);
    expect(out).toContain("1 post created");
    const { devto, medium } = held("First");
    const copy = held("Second");
    expect(copy.devto.text).toContain(`[part 1](${devto.url})`);
    expect(copy.devto.text).toContain(`[a place in it](${original}#there)`);
    expect(copy.devto.text).toContain("[this one](https://blog.example/2026/01/02/second.html)");
    expect(copy.medium.text).toContain(`<a href="${medium.url}">part 1</a>`);
    expect(copy.medium.text).toContain(`<a href="${original}#there">a place in it</a>`);
  });

  test("two that are published together: dev.to's is updated by the next run, Medium's is left, and the run after is idle", async () => {
    const folder = blog("copies", withBoth);
    await publish(folder);
    expect(held("Second").devto.text).toContain(`[part 1](${original})`);

    const plan = await on(folder, ["plan"]);
    const { code, out } = await publish(folder, "--all");

    expect(plan.out).toContain("Plan: 1 post to update.");
    expect(plan.out).toContain("a post that it links to got a copy there");
    expect(plan.out).not.toContain("cannot change a story");
    expect(code).toBe(0);
    expect(out).toContain("Done: 1 post updated.");
    expect(held("Second").devto.text).toContain(`[part 1](${held("First").devto.url})`);
    expect(held("Second").medium.text).toContain(`<a href="${original}">part 1</a>`);

    const before = requests();
    const idle = await publish(folder);
    expect(idle.out).toContain("Nothing to do.");
    expect(requests()).toBe(before);
  });

  test("a story on Medium whose text has changed is still said to be out of date", async () => {
    const folder = blog("copies", withBoth);
    await publish(folder);
    writeFiles(folder, { "_posts/2026-01-02-second.md": `${second}\nMore.\n` });

    const { out } = await publish(folder);

    expect(out).toContain("cannot change a story");
  });

  test("leads to no draft; on dev.to it does once the draft is published", async () => {
    const folder = blog("copies", withBoth);
    const drafts = ["--devto-visibility", "draft", "--medium-visibility", "draft"];
    await publish(folder, "--all", ...drafts);

    const idle = await publish(folder, "--all", ...drafts);
    expect(idle.out).toContain("Nothing to do.");
    writeFiles(folder, { "_posts/2026-01-01-first.md": publicly(first) });
    await publish(folder);
    await publish(folder);

    expect(held("Second").devto.text).toContain(`[part 1](${held("First").devto.url})`);
    expect(held("Second").devto.text).not.toContain("temp-slug");
    const { out } = await on(folder, ["render", "--platform", "medium", "--format", "json"]);
    expect(out).not.toContain(held("First").medium.url);
  });

  test("render shows the links as they would be sent", async () => {
    const folder = blog("copies", withBoth);
    await publish(folder, "_posts/2026-01-01-first.md");

    const { out } = await on(folder, [
      ...["render", "--platform", "devto", "_posts/2026-01-02-second.md"],
    ]);

    expect(out).toContain(`[part 1](${held("First").devto.url})`);
  });

  test("a preview shows them too", async () => {
    const folder = blog("copies", withBoth);
    await publish(folder, "_posts/2026-01-01-first.md");

    const { out } = await on(folder, [
      "preview",
      "--out",
      join(folder, "pages"),
      "--format",
      "json",
    ]);

    const { pages } = JSON.parse(out) as { pages: { path: string; file: string }[] };
    const [devto = "", medium = ""] = pages
      .filter(({ path }) => path.endsWith("second.md"))
      .map(({ file }) => readFileSync(file, "utf8"));
    expect(devto).toContain(`href="${held("First").devto.url}"`);
    expect(medium).toContain(`href="${held("First").medium.url}"`);
  });

  test("switched off again, the links lead to the originals", async () => {
    const folder = blog("copies", withBoth);
    await publish(folder);
    await publish(folder);
    writeFiles(folder, { "_config.yml": "url: https://blog.example\n" });

    const { out } = await publish(folder);

    expect(out).toContain("Done: 1 post updated.");
    expect(held("Second").devto.text).toContain(`[part 1](${original})`);
  });
});

test("own-links: canonical, as by default, leaves every link at the original", async () => {
  const folder = blog("canonical");
  await publish(folder);
  writeFiles(folder, withBoth);

  await publish(folder);
  const { out } = await publish(folder);

  expect(out).toContain("Nothing to do.");
  expect(held("Second").devto.text).toContain(`[part 1](${original})`);
});

test("another value is refused with its place, before anything is sent", async () => {
  const { code, err } = await publish(blog("both"));

  expect(code).toBe(2);
  expect(err).toContain(
    "posse.own-links (_config.yml:3:3): “both” is not one of canonical, copies",
  );
  expect(requests()).toBe(0);
});
