import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";
import { siteFolder, writeFiles } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";

const now = "2026-06-01T12:00:00Z";
const first = "_posts/2026-05-30-first.md";
const post = (title: string, ...lines: readonly string[]) =>
  `---\n${[`title: ${title}`, "tags: [open source]", ...lines].join("\n")}\n---\n\nWhat is said of ${title}.\n`;
const config = { "_config.yml": "url: https://blog.example\n" };

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ limits: false, now: () => new Date(now) });
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

const networks = () => ({
  BLUESKY_IDENTIFIER: "sandbox.test",
  BLUESKY_APP_PASSWORD: "sandbox-app-password",
  POSSE_BLUESKY_URL: `${sandbox.url}/bluesky`,
  MASTODON_ACCESS_TOKEN: "sandbox-mastodon-token",
  POSSE_MASTODON_URL: `${sandbox.url}/mastodon`,
});

function run(folder: string, args: readonly string[], env: Record<string, string> = networks()) {
  return posse([...args, "--site", folder, "--now", now], { env, clock: virtualClock(now) });
}

const publish = (folder: string, ...more: readonly string[]) =>
  run(folder, ["publish", "--platform", "bluesky,mastodon", "--wait-for-live", "0", ...more]);

/** The titles that each network shows, and how often it was asked to write. */
function shown() {
  const copies = sandbox.copies();
  const on = (platform: string) =>
    copies.filter((copy) => copy.platform === platform).map(({ canonicalUrl }) => canonicalUrl);
  return { bluesky: on("Bluesky"), mastodon: on("Mastodon") };
}

const url = "https://blog.example/2026/05/30/first.html";
const once = { bluesky: [url], mastodon: [url] };

describe("a post", () => {
  test("is announced on both networks, once, and nothing is sent again", async () => {
    const blog = siteFolder({ ...config, [first]: post("First") });

    const published = await publish(blog, first);
    const before = sandbox.state().requests.length;
    const again = await publish(blog);

    expect(published.code).toBe(0);
    expect(published.out).toMatch(/created\s+Bluesky[\s\S]*created\s+Mastodon/);
    expect(shown()).toEqual(once);
    expect(again.out).toContain("up to date");
    expect(sandbox.state().requests).toHaveLength(before);
  });

  test("is found again when the ledger was deleted", async () => {
    const blog = siteFolder({ ...config, [first]: post("First") });
    await publish(blog, first);
    rmSync(join(blog, ".posse-sandbox"), { recursive: true });

    const again = await publish(blog, first);

    expect(again.out).toMatch(/adopted\s+Bluesky[\s\S]*adopted\s+Mastodon/);
    expect(shown()).toEqual(once);
  });

  test.each(["drop-after", "status-after:503", "garbage-after"])(
    "is found when the answer was lost: %s",
    async (fault) => {
      const blog = siteFolder({ ...config, [first]: post("First") });
      sandbox.faults([
        { platform: "bluesky", method: "POST", path: "/xrpc/com.atproto.repo.putRecord", fault },
        { platform: "mastodon", method: "POST", path: "/api/v1/statuses", fault },
      ]);

      const published = await publish(blog, first);

      expect(published.code).toBe(0);
      expect(shown()).toEqual(once);
    },
  );

  test("that has changed takes its announcements with it", async () => {
    const blog = siteFolder({ ...config, [first]: post("First") });
    await publish(blog, first);
    writeFiles(blog, { [first]: post("Second") });

    const updated = await publish(blog);

    expect(updated.out).toMatch(/updated\s+Bluesky[\s\S]*updated\s+Mastodon/);
    expect(JSON.stringify(sandbox.state())).toContain("Second\\n\\n");
    expect(shown()).toEqual(once);
  });

  test("that was there before the key is an older one", async () => {
    const blog = siteFolder({ ...config, [first]: post("First") });

    const published = await publish(blog);

    expect(published.out).toContain("older than Posse's first run there");
    expect(shown()).toEqual({ bluesky: [], mastodon: [] });
  });
});

test("nobody who gave no key hears of announcements", async () => {
  const blog = siteFolder({ ...config, [first]: post("First", 'announce: "{title}"') });

  const planned = await run(blog, ["plan", "--all"], {});

  expect(planned.out).not.toMatch(/bluesky|mastodon/i);
});

test("a text that is too long stops its own announcement alone", async () => {
  const text = `posse: { bluesky: { text: "${"x".repeat(301)}" } }`;
  const blog = siteFolder({ ...config, [first]: post("First", text) });

  const published = await publish(blog, first);

  expect(published.code).toBe(1);
  expect(published.err).toContain("bluesky-too-long");
  expect(shown()).toEqual({ bluesky: [], mastodon: [url] });
});

test.each([
  [{ BLUESKY_APP_PASSWORD: "wron-gwro-ngwr-ongw" }, /Invalid identifier or password/],
  [{ MASTODON_ACCESS_TOKEN: "another-token-012345" }, /access token/],
  [{ BLUESKY_IDENTIFIER: "" }, /BLUESKY_IDENTIFIER: it is needed with BLUESKY_APP_PASSWORD/],
  [{ POSSE_MASTODON_URL: "https://social.example/path" }, /has a path/],
])("%j is said, and announces nothing there", async (wrong, said) => {
  const blog = siteFolder({ ...config, [first]: post("First") });
  const args = ["publish", "--platform", "bluesky,mastodon", "--wait-for-live", "0", first];

  const published = await run(blog, args, { ...networks(), ...wrong });

  expect(published.code).not.toBe(0);
  expect(`${published.out}${published.err}`).toMatch(said);
});

describe("a key without what it opens nothing without", () => {
  const half = () => ({ ...networks(), BLUESKY_IDENTIFIER: "", POSSE_MASTODON_URL: "" });

  test("is what `doctor` finds wrong, beside what it finds of the others", async () => {
    const blog = siteFolder({ ...config, [first]: post("First") });
    const keys = { POSSE_DEVTO_URL: sandbox.devto, DEVTO_API_KEY: "sandbox-devto-key" };

    const { code, out, err } = await run(blog, ["doctor"], { ...half(), ...keys });

    expect(code).toBe(1);
    expect(err).toBe("");
    const said = out.replace(/\s+/g, " ");
    expect(said).toContain("✗ Bluesky BLUESKY_IDENTIFIER is missing; it is needed with");
    expect(said).toContain("✗ Mastodon POSSE_MASTODON_URL is missing; it is needed with");
    expect(said).toContain("✓ dev.to the key of");
    expect(said).toContain("Bluesky: Set `BLUESKY_IDENTIFIER`.");
    expect(said).toContain("2 problems: Bluesky, Mastodon.");
  });

  test.each([["status"], ["check"], ["render", "--platform", "bluesky"]])(
    "is nothing to `posse %s`, which uses no key",
    async (...args) => {
      const blog = siteFolder({ ...config, [first]: post("First") });

      const { code, err } = await run(blog, args, half());

      expect(code).toBe(0);
      expect(err).not.toContain("needed with");
    },
  );
});

describe("what is held back", () => {
  const plan = (folder: string, ...more: readonly string[]) =>
    run(folder, ["plan", "--all", "--platform", "bluesky,mastodon", ...more]);

  test("waits until its time, on the platforms that are named", async () => {
    const blog = siteFolder({ ...config, [first]: post("First") });

    const planned = await plan(blog, "--after", "bluesky 1w", "--verbose");

    expect(planned.out).toContain("held back by `after` until 2026-06-06 00:00 UTC");
    expect(planned.out).toMatch(/create\s+Mastodon/);
  });

  test("is sent when it is over", async () => {
    const blog = siteFolder({
      "_config.yml": `${config["_config.yml"]}posse: { after: { bluesky: 2d } }\n`,
      [first]: post("First"),
    });

    expect((await plan(blog)).out).toMatch(/create\s+Bluesky/);
  });

  test("is sent at once if its post is named", async () => {
    const blog = siteFolder({ ...config, [first]: post("First") });

    await publish(blog, "--after", "1w", first);

    expect(shown()).toEqual(once);
  });
});

test("links to share a post by hand are shown to those who ask for them", async () => {
  const blog = siteFolder({ ...config, [first]: post("First") });

  const published = await publish(blog, "--share-links", "linkedin, reddit", first);

  expect(published.out).toContain("Share First:");
  expect(published.out).toContain(
    `https://www.reddit.com/submit?${new URLSearchParams({ url, title: "First" })}`,
  );
});
