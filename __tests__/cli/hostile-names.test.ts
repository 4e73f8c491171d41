import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";
import { siteFolder, writeFiles } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ limits: false });
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

function blog(files: Readonly<Record<string, string>>): string {
  return siteFolder({ "_config.yml": "url: https://blog.example\n", ...files });
}

const post = (title: string) => `---\ntitle: ${title}\npermalink: /${title}/\n---\n\n${title}.\n`;

const keys = { DEVTO_API_KEY: "sandbox-devto-key", MEDIUM_TOKEN: "sandbox-medium-token" };

function publish(folder: string, ...args: readonly string[]) {
  return publishWith(keys, folder, args);
}

function publishWith(
  given: Readonly<Record<string, string>>,
  folder: string,
  args: readonly string[] = ["--all"],
) {
  return posse(["publish", "--site", folder, "--now", "2026-06-01T00:00:00Z", ...args], {
    clock: virtualClock("2026-06-01T00:00:00Z"),
    env: {
      POSSE_DEVTO_URL: sandbox.devto,
      POSSE_MEDIUM_URL: sandbox.medium,
      ...given,
    },
  });
}

/** Other systems have no such names. */
const linux = process.platform === "linux" ? ["on Linux"] : [];

const titles = () => sandbox.state().devto.articles.map(({ title }) => title);

test("a name that the ledger cannot hold is that post's error, and the others are published", async () => {
  const folder = blog({
    "_posts/2026-01-01-back\\slash.md": post("Backslash"),
    [`_posts/2026-01-02-${"x".repeat(241)}.md`]: post("Long"),
    "_posts/2026-01-03-sound.md": post("Sound"),
  });

  const { code, err } = await publish(folder, "--all");
  const again = await publish(folder);

  expect(titles()).toEqual(["Sound"]);
  expect(code).toBe(1);
  expect(err.match(/\[ledger-name\]/g)).toHaveLength(2);
  expect(err).toContain("Rename the file");
  expect(again.out).not.toContain("Sound");
  expect(titles()).toEqual(["Sound"]);
});

test("a long name is published and recorded", async () => {
  const folder = blog({ [`_posts/2026-01-02-${"x".repeat(236)}.md`]: post("Long") });

  await publish(folder, "--all");
  await publish(folder, "--all");

  expect(titles()).toEqual(["Long"]);
  expect(sandbox.state().medium.posts).toHaveLength(1);
  expect(readdirSync(join(folder, ".posse-sandbox"))).not.toContain("writing.json");
});

test("a post may have the name that another had, with another extension", async () => {
  const folder = blog({ "_posts/2026-01-01-a.md": post("First") });
  await publish(folder, "--all");
  rmSync(join(folder, "_posts/2026-01-01-a.md"));
  const another = post("Second").replace("---\n", "---\nposse-was-not: _posts/2026-01-01-a.md\n");
  writeFiles(folder, { "_posts/2026-01-01-a.html": another });

  const { code } = await publish(folder, "--all");
  await publish(folder, "--all");

  expect(code).toBe(0);
  expect(titles().toSorted()).toEqual(["First", "Second"]);
  expect(sandbox.state().medium.posts).toHaveLength(2);
});

test("posts that are brought by hand have a file each, whatever they are called", async () => {
  const folder = blog({
    "_posts/2026-01-01-日本.md": post("Nihon"),
    "_posts/2026-01-01-中国.md": post("Zhongguo"),
    [`_posts/2026-01-02-${"x".repeat(236)}.md`]: post("Long"),
    "_posts/2026-01-03-plain.md": post("Plain"),
  });

  const { code } = await publishWith({ ...keys, MEDIUM_TOKEN: "" }, folder);

  expect(code).toBe(0);
  const files = readdirSync(join(folder, ".posse-sandbox", "medium"));
  expect(files).toHaveLength(4);
  expect(files).toContain("_posts-2026-01-03-plain.html");
});

test.each(linux)("a folder whose name is not UTF-8 hides no post", async () => {
  const folder = blog({ "_posts/2026-01-03-sound.md": post("Sound") });
  mkdirSync(Buffer.concat([Buffer.from(`${folder}/_posts/`), Buffer.of(0xff, 0xfe)]));

  expect((await publish(folder, "--all")).code).toBe(0);
  expect(titles()).toEqual(["Sound"]);
});

test("a lock that an earlier process of the same number left behind does not hold", async () => {
  const folder = blog({ "_posts/2026-01-01-a.md": post("First"), ".posse-sandbox/README.md": "" });
  const holder = { token: "t", host: hostname(), pid: process.pid, at: new Date().toISOString() };
  writeFileSync(join(folder, ".posse-sandbox", "lock"), JSON.stringify(holder));

  expect((await publish(folder, "--all")).code).toBe(0);
  expect(titles()).toEqual(["First"]);
});
