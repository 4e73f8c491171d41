import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import stringWidth from "string-width";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";
import { siteFolder, writeFiles } from "../fakes/site-folder.ts";
import { posse, unwrapped } from "../fakes/terminal.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";

const now = "2026-06-01T12:00:00Z";
const post = (title: string) => `---\ntitle: ${title}\n---\n\nWhat is said of ${title}.\n`;
const files = {
  "_config.yml": "url: https://blog.example\n",
  "_posts/2026-05-29-first.md": post("First"),
  "_posts/2026-05-30-second.md": post("Second"),
};

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ limits: false, now: () => new Date(now) });
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

const keys = () => ({
  ...{ POSSE_DEVTO_URL: sandbox.devto, DEVTO_API_KEY: "sandbox-devto-key" },
  ...{ POSSE_MEDIUM_URL: sandbox.medium, MEDIUM_TOKEN: "sandbox-medium-token" },
  ...{ POSSE_BLUESKY_URL: sandbox.bluesky, BLUESKY_IDENTIFIER: "sandbox.test" },
  ...{ BLUESKY_APP_PASSWORD: "sandbox-app-password", POSSE_MASTODON_URL: sandbox.mastodon },
  MASTODON_ACCESS_TOKEN: "sandbox-mastodon-token",
});

/** The blog as it is run for this sandbox; a ledger that is named is the blog's own. */
function blogOf(given: Readonly<Record<string, string>> = files) {
  const folder = siteFolder(given);
  const ledger = join(folder, ".posse");
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = keys()) =>
    posse([...args, "--site", folder, "--now", now, "--ledger", ledger], {
      ...{ env, clock: virtualClock(now), columns: 90 },
    });
  return { folder, run };
}

async function published() {
  const blog = blogOf();
  expect((await blog.run(["publish", "--all", "--wait-for-live", "0"])).code).toBe(0);
  const before = sandbox.state().requests.length;
  const asked = () =>
    sandbox
      .state()
      .requests.slice(before)
      .map(({ path }) => path);
  return { ...blog, asked };
}

/** Says what readers did with the copies of the first post. */
async function read(): Promise<void> {
  const { devto, bluesky, mastodon } = sandbox.state() as unknown as {
    readonly devto: { readonly articles: readonly { id: number; title: string }[] };
    readonly bluesky: { readonly records: readonly { uri: string }[] };
    readonly mastodon: { readonly statuses: readonly { id: string }[] };
  };
  const first = devto.articles.find(({ title }) => title === "First")?.id;
  const done = await fetch(`${sandbox.url}/readers`, {
    method: "POST",
    body: JSON.stringify([
      { platform: "devto", id: String(first), views: 1812, reactions: 12, comments: 3 },
      {
        ...{ platform: "bluesky", id: bluesky.records[0]?.uri.split("/").at(-1) },
        ...{ reactions: 5, comments: 1, reposts: 2 },
      },
      { platform: "mastodon", id: mastodon.statuses[0]?.id, reactions: 4, reposts: 1 },
    ]),
  });
  expect(done.status).toBe(204);
}

describe("posse stats", () => {
  test("shows what readers did with each copy, in few requests", async () => {
    const { run, asked } = await published();
    await read();

    const { code, out, err } = await run(["stats"]);

    expect([code, err]).toEqual([0, ""]);
    const lines = out.split("\n").map((line) => line.split(/ {2,}/));
    expect(lines[0]).toEqual(["post", "platform", "views", "reactions", "comments", "reposts"]);
    expect(lines).toContainEqual(["First", "dev.to", "1,812", "12", "3", "–"]);
    expect(out).toMatch(/^ +Bluesky +– +5 +1 +2$/m);
    expect(out).toMatch(/^ +Mastodon +– +4 +0 +1$/m);
    expect(out).toContain("2 copies on Medium not counted: its API gives no numbers.");
    expect(out).toContain("6 copies counted: 1,812 views, 21 reactions, 4 comments and 3 reposts.");
    const paths = asked();
    expect(paths).toHaveLength(5);
    expect(paths).toEqual(
      expect.arrayContaining([
        "/api/articles/me",
        "/xrpc/app.bsky.feed.getPosts",
        "/api/v1/statuses",
      ]),
    );
  });

  test.each([90, 64, 40])("fits a terminal of %d columns", async (columns) => {
    const { folder } = await published();
    await read();

    const args = ["stats", "--site", folder, "--ledger", join(folder, ".posse"), "--now", now];
    const { out } = await posse(args, { env: keys(), clock: virtualClock(now), columns });

    for (const line of out.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    expect(unwrapped(out)).toContain("1,812");
  });

  test("tells programs, with null for what a platform does not count", async () => {
    const { run } = await published();
    await read();

    const { out } = await run(["stats", "--format", "json", "--platform", "devto,medium"]);

    expect(JSON.parse(out).copies).toMatchObject([
      {
        ...{ path: "_posts/2026-05-29-first.md", platform: "devto", state: "counted" },
        canonicalUrl: "https://blog.example/2026/05/29/first.html",
        ...{ views: 1812, reactions: 12, comments: 3, reposts: null },
      },
      { platform: "medium", state: "unread", views: null },
      { path: "_posts/2026-05-30-second.md", platform: "devto", views: 0 },
      { platform: "medium" },
    ]);
    const { out: lines } = await run(["stats", "--format", "jsonl", "--platform", "mastodon"]);
    expect(lines.split("\n").map((line) => JSON.parse(line).reactions)).toEqual([4, 0]);
  });

  test("says which copy is not there any more, and that a draft is not public", async () => {
    const { run } = await published();
    const { id } = sandbox.state().devto.articles[0] as { readonly id: number };
    const hidden = await fetch(`${sandbox.devto}/api/articles/${id}`, {
      method: "PUT",
      headers: { "api-key": "sandbox-devto-key", "content-type": "application/json" },
      body: JSON.stringify({ article: { published: false } }),
    });
    expect(hidden.ok).toBe(true);

    const { code, out } = await run(["stats", "--platform", "devto"]);

    expect(code).toBe(0);
    expect(out).toContain("on dev.to was not found: it was deleted or hidden there");
    expect(out).toContain("1 copy counted");
  });

  test("says of a wrong key and of a platform that does not answer what to do, and shows the others", async () => {
    const { run } = await published();
    await fetch(`${sandbox.url}/faults`, {
      method: "POST",
      body: JSON.stringify({ platform: "mastodon", fault: "status:503", times: 9 }),
    });

    const { code, out, err } = await run(["stats"], { ...keys(), DEVTO_API_KEY: "wrong-key" });

    expect(code).toBe(1);
    expect(unwrapped(err)).toMatch(/dev\.to did not tell its numbers: .*DEVTO_API_KEY/);
    expect(unwrapped(err)).toContain("Mastodon did not tell its numbers");
    expect(err).toContain("stats-unread");
    expect(out).toMatch(/Bluesky +0 +0 +0/);
    expect(out).not.toMatch(/dev\.to not counted/);
  });

  test("says that a key is missing: of some, beside the rest; of all, as wrong usage", async () => {
    const { run } = await published();
    const { DEVTO_API_KEY: _, ...others } = keys();

    const some = await run(["stats"], others);
    expect(some.code).toBe(0);
    expect(unwrapped(some.out)).toContain(
      "2 copies on dev.to not counted: no key is set. For dev.to, set `DEVTO_API_KEY`.",
    );

    const none = await run(["stats", "--platform", "devto"], { POSSE_DEVTO_URL: sandbox.devto });
    expect(none.code).toBe(2);
    expect(unwrapped(none.err)).toContain("set `DEVTO_API_KEY`");
  });

  test("has nothing to count in an empty ledger, and asks nobody", async () => {
    const before = sandbox.state().requests.length;
    const { code, out } = await blogOf().run(["stats"]);

    expect([code, out]).toEqual([0, "The ledger has no copies yet: there is nothing to count."]);
    expect(sandbox.state().requests).toHaveLength(before);
  });
});

describe("the record", () => {
  const dataOf = (folder: string) => {
    const file = join(folder, "_data/syndication.json");
    return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
  };
  const first = "/2026/05/29/first.html";

  test("is written by `stats --record`, without the views that only the author sees", async () => {
    const { run, folder } = await published();
    await read();

    const { code, err } = await run(["stats", "--record"]);

    expect(code).toBe(0);
    expect(err).toContain("_data/syndication.json is written.");
    expect(dataOf(folder)[first]).toMatchObject({
      devto: { stats: { reactions: 12, comments: 3 } },
      bluesky: { stats: { reactions: 5, comments: 1, reposts: 2 } },
    });
    expect(dataOf(folder)[first].devto.stats).not.toHaveProperty("views");
    expect(dataOf(folder)[first].medium).not.toHaveProperty("stats");
    expect((await run(["stats", "--record"])).err).toContain("has these numbers already");
  });

  test("shows the numbers that are named, and keeps those of a platform that does not answer", async () => {
    const { run, folder } = await published();
    await read();

    await run(["stats", "--record", "--record-stats", "views,comments"]);
    expect(dataOf(folder)[first].devto.stats).toEqual({ views: 1812, comments: 3 });

    await run(["stats", "--record"], { ...keys(), DEVTO_API_KEY: "wrong-key" });
    expect(dataOf(folder)[first].devto.stats).toEqual({ views: 1812, comments: 3 });
    expect(dataOf(folder)[first].bluesky.stats).toEqual({ reactions: 5, comments: 1, reposts: 2 });
  });

  test("has new numbers when a run has something else to record, and never because of them alone", async () => {
    const { run, folder } = await published();
    const publish = (...more: readonly string[]) =>
      run(["publish", "--record", "data-file", "--record-stats", "comments", ...more]);
    await publish();
    const { devto } = dataOf(folder)[first];
    expect(devto.stats).toEqual({ comments: 0 });
    await read();
    const before = sandbox.state().requests.length;

    await publish();
    expect(dataOf(folder)[first].devto.stats).toEqual({ comments: 0 });
    expect(sandbox.state().requests).toHaveLength(before);

    writeFiles(folder, { "_posts/2026-05-31-third.md": post("Third") });
    await publish("_posts/2026-05-31-third.md");
    expect(dataOf(folder)[first].devto.stats).toEqual({ comments: 3 });
  });
});
