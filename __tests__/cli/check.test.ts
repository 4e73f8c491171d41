import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { siteFolder, writeFiles } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";

const post = (title: string) => `---\ntitle: ${title}\n---\n\nThe text of ${title}.\n`;
const at = "2026-01-05T10:00:00.000Z";
const old = "_posts/2026-01-01-old.md";
const known = "_posts/2026-01-02-known.md";
const url = "https://dev.to/ada/known-1a2b";

const entry = (path: string, title: string, devto: object) => ({
  [path.replace("_posts/", ".posse/v1/_posts/").replace(".md", ".json")]: JSON.stringify({
    ...{ schema: 1, path, title },
    canonicalUrl: path.replace(
      /^_posts\/(....)-(..)-(..)-(.*)\.md$/,
      "https://x.example/$1/$2/$3/$4.html",
    ),
    platforms: { devto: { at, ...devto } },
  }),
});

/** Three posts, of which the ledger knows two, one with a copy. */
function blog(): string {
  return siteFolder({
    "_config.yml": "url: https://x.example\n",
    [old]: post("Old"),
    [known]: post("Known"),
    "_posts/2026-01-03-new.md": post("New"),
    ...entry(old, "Old", { state: "baseline" }),
    ...entry(known, "Known", { state: "published", copy: { id: "1", url } }),
  });
}

const check = (folder: string, ...args: readonly string[]) =>
  posse(["check", "--site", folder, "--now", "2026-06-01T00:00:00Z", ...args], { columns: 80 });

const withLedger = (folder: string) => ["--ledger", join(folder, ".posse")];

test("a check says which posts the ledger knows", async () => {
  const folder = blog();

  const { out, code } = await check(folder, ...withLedger(folder));
  const json = await check(folder, ...withLedger(folder), "--format", "json");

  expect(code).toBe(0);
  expect(out).toBe("2 of 3 posts are in the ledger, 1 with a copy.\nNo problems in 3 posts.");
  expect(JSON.parse(json.out).ledger).toEqual({
    exists: true,
    known: [known, old],
    copied: [known],
  });
});

test("a deleted post is told with the copies that it left, also to programs", async () => {
  const folder = blog();
  rmSync(join(folder, known));

  const { out, code } = await check(folder, ...withLedger(folder));
  const rows = await check(folder, ...withLedger(folder), "--format", "jsonl");

  expect(code).toBe(0);
  expect(out).toContain("No longer in the blog, but copies remain.");
  expect(out.split(url)).toHaveLength(2);
  expect(JSON.parse(rows.out)).toMatchObject({
    code: "post-gone",
    severity: "notice",
    path: known,
  });
});

test("whoever asks for one post hears nothing of those that are gone", async () => {
  const folder = blog();
  rmSync(join(folder, known));

  const { out } = await check(folder, ...withLedger(folder), old);

  expect(out).toBe("1 post is in the ledger, none with a copy.\nNo problems in 1 post.");
});

test("a post that may be an older one under another name is an error, as it is for publish", async () => {
  const folder = blog();
  rmSync(join(folder, known));
  writeFiles(folder, { "_posts/2026-01-02-renamed.md": post("Known") });

  const { err, code } = await check(folder, ...withLedger(folder));

  expect(err).toContain("[maybe-moved]");
  expect(err).toContain(`posse-was: ${known}`);
  expect(code).toBe(1);
});

test("a ledger that is not there yet is said, if somebody has named it", async () => {
  const folder = blog();
  const nowhere = ["--ledger", join(folder, "nowhere")];

  expect((await check(folder, ...nowhere)).out).toContain("That ledger does not exist yet");
  rmSync(join(folder, ".posse"), { recursive: true });
  expect((await check(folder)).out).toBe("No problems in 3 posts.");
});

test("another blog's ledger is refused", async () => {
  const folder = blog();
  writeFiles(folder, { "_config.yml": "url: https://other.example\n" });
  for (const path of [old, known]) rmSync(join(folder, path));

  const { err, code } = await check(folder, ...withLedger(folder));

  expect(err).toContain("the ledger is that of x.example, not of other.example");
  expect(code).toBe(2);
});

test("the commonest slip is told with the line to write, in 80 columns", async () => {
  const path = "_posts/2026-01-04-rust.md";
  const folder = siteFolder({
    "_config.yml": "url: https://x.example\n",
    [path]: "---\ntitle: Rust: the good parts\n---\n\nText.\n",
  });

  const { err, code } = await check(folder);

  expect(err).toContain(
    [
      `${path}:2:8: error: The front matter is not valid YAML:`,
      "  `title` holds a colon. [front-matter-yaml]",
      '    Write line 2 as `title: "Rust: the good parts"`.',
    ].join("\n"),
  );
  expect(code).toBe(1);
});

test("a section that is nearly called posse is refused, lest its settings are passed over", async () => {
  const folder = siteFolder({
    "_config.yml": "url: https://x.example\nPosse:\n  max-posts: 3\n",
    [old]: post("Old"),
  });

  const { err, code } = await check(folder);

  expect(err).toContain("Posse (_config.yml:2:1): no such section in _config.yml");
  expect(err).toContain("Did you mean posse?");
  expect(code).toBe(2);
});
