import { describe, expect, test } from "@jest/globals";
import stringWidth from "string-width";
import { startSandbox } from "../../packages/sandbox/index.ts";
import { siteFolder } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";

/** A blog whose ledger says this of its one post on dev.to. */
function blogWith(record: Readonly<Record<string, unknown>>): string {
  const path = "_posts/2026-01-01-one.md";
  const entry = {
    schema: 1,
    path,
    canonicalUrl: "https://blog.example/2026/01/01/one.html",
    platforms: { devto: { at: "2026-01-02T10:00:00.000Z", ...record } },
  };
  return siteFolder({
    "_config.yml": "url: https://blog.example\n",
    [path]: "---\ntitle: One\n---\n\nText.\n",
    ".posse/v1/_posts/2026-01-01-one.json": JSON.stringify(entry),
  });
}

const status = (record: Readonly<Record<string, unknown>>, ...args: readonly string[]) =>
  posse(["status", "--site", blogWith(record), ...args]);

test.each([
  [{ left: true, note: "the run was cancelled" }, "the run was cancelled"],
  [{ left: true, note: "not-live" }, "its original does not answer yet"],
  [{ note: "over-limit" }, "the run would create more copies than max-posts allows"],
  [{ note: "settled: not published" }, "settled: not published"],
])("what only waits for the next run has not failed: %j", async (record, why) => {
  const { out } = await status({ state: "failed", ...record });

  expect(out).toMatch(/2026-01-01 +.* +left for later/);
  expect(out).toContain(why);
  expect(out).not.toContain("failed");
});

test("what has failed says so, and why", async () => {
  const { out } = await status({ state: "failed", note: "dev.to refused the tags" });

  expect(out).toMatch(
    /2026-01-01 +.* +failed\n +dev\.to: dev\.to refused the tags; the next run tries again/,
  );
});

test("a copy that was found with another text is not called published, and its text is left alone", async () => {
  const sandbox = await startSandbox({ limits: false });
  const folder = siteFolder({
    "_config.yml": "url: https://blog.example\n",
    "_posts/2026-01-01-one.md": "---\ntitle: One\n---\n\nText.\n",
  });
  const canonical = "https://blog.example/2026/01/01/one.html";
  const article = {
    title: "Mine",
    body_markdown: "By hand.",
    ai_disclosure_level: "no_ai",
    published: true,
  };
  const made = await fetch(`${sandbox.devto}/api/articles`, {
    method: "POST",
    headers: { "api-key": "sandbox-devto-key", "content-type": "application/json" },
    body: JSON.stringify({ article: { ...article, canonical_url: canonical } }),
  });
  expect(made.status).toBe(201);
  const env = { POSSE_DEVTO_URL: sandbox.devto, DEVTO_API_KEY: "sandbox-devto-key" };
  const run = (...args: readonly string[]) => posse([...args, "--site", folder], { env });

  const { out: published } = await run("publish", "--all", "--platform", "devto");
  const { out } = await run("status");
  await sandbox.close();

  expect(published).toContain("adopted");
  expect(out).toMatch(/^2026-01-01 +One +edited there$/m);
  expect(out).toContain("its text on the platform differs from Posse's");
  expect(out).toContain("1 post: 1 edited there.");
});

test("programs read the ledger's own names", async () => {
  const { out } = await status({ state: "failed", left: true }, "--format", "json");

  expect(JSON.parse(out).copies).toMatchObject([{ state: "failed", url: null }]);
});

describe("a blog with many copies", () => {
  const url = (name: string) => `https://medium.com/@ada/${name}-1a2b3c4d5e6f`;
  const copy = (name: string) => ({ id: "1a2b3c4d5e6f", url: url(name) });
  const entry = (name: string, title: string, platforms: object) => ({
    [`.posse/v1/_posts/2026-01-0${name}.json`]: JSON.stringify({
      ...{ schema: 1, path: `_posts/2026-01-0${name}.md`, title, platforms },
      canonicalUrl: `https://blog.example/2026/01/0${name.replace("-", "/")}.html`,
    }),
  });
  const post = (title: string) => `---\ntitle: ${title}\n---\n\nText.\n`;
  const long =
    "日本語のとても長い題名 and more words than any terminal of eighty columns has room for";
  const digest = `sha256:${"0".repeat(64)}`;
  const at = "2026-01-05T10:00:00.000Z";
  const folder = siteFolder({
    "_config.yml": "url: https://blog.example\n",
    "_posts/2026-01-01-one.md": post("One"),
    "_posts/2026-01-02-two.md": post(long),
    ...entry("1-one", "One", {
      devto: { state: "published", at, copy: { id: "1", url: "https://dev.to/ada/one" } },
      medium: { state: "published", at, digest, copy: copy("one") },
    }),
    ...entry("2-two", long, { devto: { state: "baseline", at }, medium: { state: "ambiguous" } }),
    ...entry("3-gone", "Gone", { medium: { state: "published", at, digest, copy: copy("gone") } }),
  });
  const run = (...args: readonly string[]) =>
    posse(["status", "--site", folder, ...args], { columns: 80 });

  test("has one row for each post, within the terminal's columns", async () => {
    const { out } = await run();

    expect(out).toMatch(/^date +post +dev\.to +Medium$/m);
    expect(out).toMatch(/^2026-01-01 +One +(published|to update) +out of date$/m);
    expect(out).toMatch(/^2026-01-02 +日本語.*… +– +ambiguous$/m);
    // A command is never broken into lines, and the folder in it is as long as it is.
    const lines = out.split("\n").filter((line) => !line.startsWith("`"));
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    expect(out).toContain("https://medium.com/p/1a2b3c4d5e6f/edit");
    expect(out).not.toContain("https://dev.to/ada/one");
    expect((await run("--verbose")).out).toContain("https://dev.to/ada/one");
  });

  test("lists a deleted post with what it left behind, and no row", async () => {
    const { out } = await run();

    expect(out).toContain("No longer in the blog");
    expect(out.split(url("gone"))).toHaveLength(2);
    expect(out).toContain("\n1 deleted post left copies behind.\n");
    expect(out.split("\n").at(-1)).toMatch(/^2 posts: .*1 out of date/);
  });

  test("is narrowed to the platforms that are named, for programs too", async () => {
    const { out } = await run("--platform", "devto");
    const { copies } = JSON.parse((await run("--platform", "devto", "--format", "json")).out);

    expect(out).not.toContain("Medium");
    expect(copies.map(({ platform }: { platform: string }) => platform)).toEqual([
      ...["devto", "devto"],
    ]);
  });
});
