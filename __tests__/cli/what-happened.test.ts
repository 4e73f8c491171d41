import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import stringWidth from "string-width";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";
import { siteFolder, writeFiles } from "../fakes/site-folder.ts";
import { type Printed, posse, unwrapped } from "../fakes/terminal.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";

const long =
  "A title that goes on and on, 日本語のとても長い題名, until no terminal has room for it all";
const post = (text: string, title = "Hello") => `---\ntitle: "${title}"\n---\n\n${text}\n`;
const hello = "_posts/2026-01-02-hello.md";
const broken = { "_posts/2026-01-01-broken.md": '---\ntitle: "open\n---\n\nText.\n' };
const key = "sandbox-devto-key";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ limits: false });
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

function blog(files: Readonly<Record<string, string>> = {}): string {
  return siteFolder({
    "_config.yml": "url: https://blog.example\n",
    [hello]: post("Text."),
    ...files,
  });
}

function on(folder: string, ...args: readonly string[]): Promise<Printed> {
  return posse([...args, "--site", folder, "--now", "2026-06-01T00:00:00Z"], {
    clock: virtualClock("2026-06-01T00:00:00Z"),
    columns: 80,
    env: {
      POSSE_DEVTO_URL: sandbox.devto,
      POSSE_MEDIUM_URL: sandbox.medium,
      DEVTO_API_KEY: key,
      MEDIUM_TOKEN: "sandbox-medium-token",
    },
  });
}

const last = ({ out }: Printed) => out.split("\n").at(-1);

test("a copy that cannot be updated is out of date, with its address, and never done or nothing", async () => {
  const folder = blog();
  await on(folder, "publish", "--all");
  writeFiles(folder, { [hello]: post("Another text.") });
  const url = String(sandbox.state().medium.posts[0]?.url);

  const plan = await on(folder, "plan");
  const published = await on(folder, "publish");
  const again = await on(folder, "publish");

  for (const { out } of [plan, published, again]) {
    expect(out).toMatch(/≠ out of date +Medium +the post has changed/);
    expect(out).toContain(url);
  }
  expect(last(plan)).toBe("Plan: 1 post to update, 1 out of date.");
  expect(last(published)).toBe("Done: 1 post updated, 1 out of date.");
  expect(again.out).not.toMatch(/✓|Nothing to do/);
  expect(again.code).toBe(0);
});

test("a copy that a person has edited by hand is out of date no more, once they say so, until the post changes", async () => {
  const folder = blog();
  const status = async () => /^1 post: .*$/m.exec((await on(folder, "status")).out)?.[0];
  const resolved = (...flags: string[]) =>
    on(folder, "resolve", hello, "--platform", "medium", "--up-to-date", ...flags);
  await on(folder, "publish", "--all");
  const early = await resolved();
  writeFiles(folder, { [hello]: post("Another text.") });
  const stale = await on(folder, "publish");

  const tried = await resolved("--dry-run");
  const before = await status();
  const said = await resolved();
  const after = await status();
  const again = await on(folder, "publish");
  writeFiles(folder, { [hello]: post("A third text.") });

  expect(stale.out.replace(/\s+/g, " ")).toMatch(
    /edited a copy by hand, say so: `posse resolve PATH --platform medium --up-to-date --site \S+`/,
  );
  expect([early.code, tried.code, said.code]).toEqual([0, 0, 0]);
  expect(said.out).toContain(`${hello} on Medium: up to date`);
  expect([before, after]).toEqual(["1 post: 1 published, 1 out of date.", "1 post: 1 published."]);
  expect(last(again)).toBe("Nothing to do.");
  expect(await status()).toBe("1 post: 1 to update, 1 out of date.");
});

test("a copy that is not out of date, or that Posse can update, is not called edited by hand", async () => {
  const folder = blog();
  await on(folder, "publish", "--all", "--platform", "devto");
  writeFiles(folder, { [hello]: post("Another text.") });

  const other = await on(folder, "resolve", hello, "--platform", "devto", "--up-to-date");
  const none = await on(folder, "resolve", hello, "--platform", "medium", "--up-to-date");

  expect([other.code, none.code]).toEqual([2, 2]);
  expect(other.err.replace(/\s+/g, " ")).toContain("no copy on dev.to that is out of date");
});

test("programs read of such a copy what they always did", async () => {
  const folder = blog();
  await on(folder, "publish", "--all");
  writeFiles(folder, { [hello]: post("Another text.") });

  const { steps } = JSON.parse((await on(folder, "plan", "--format", "json")).out);

  expect(steps[1]).toMatchObject({ platform: "medium", kind: "skip", reason: "cannot-update" });
});

test("a deleted post is reported once, with links to the copies that it left behind", async () => {
  const folder = blog({ "_posts/2026-01-03-other.md": post("Text.", "Other") });
  await on(folder, "publish", "--all");
  rmSync(join(folder, hello));
  const urls = [
    ...sandbox.state().devto.articles.filter(({ title }) => title === "Hello"),
    ...sandbox.state().medium.posts.filter(({ title }) => title === "Hello"),
  ].map(({ url }) => String(url));

  for (const command of ["plan", "publish"]) {
    const { all } = await on(folder, command, "--verbose");

    expect(urls).toHaveLength(2);
    for (const url of urls) expect(all.split(url)).toHaveLength(2);
    expect(all.match(/No longer in the blog/g)).toHaveLength(1);
  }
});

test("a post with errors that nobody asked for is one line at the end, and no trouble", async () => {
  const folder = blog(broken);

  const { code, out, err } = await on(folder, "publish", hello);

  expect(code).toBe(0);
  expect(err).not.toContain("error");
  expect(unwrapped(out)).toMatch(
    /Done: 1 post created\. Other posts have errors: `posse check --site \S*`$/,
  );
});

test("plan, check and render end with 1 for a broken post that is named, and with 0 for a sound one", async () => {
  const folder = blog(broken);
  const [path = ""] = Object.keys(broken);
  const commands = [["plan"], ["check"], ["render", "--platform", "devto"]];

  for (const command of commands) {
    expect([command, (await on(folder, ...command, path)).code]).toEqual([command, 1]);
    expect([command, (await on(folder, ...command, hello)).code]).toEqual([command, 0]);
  }
  expect((await on(folder, "plan")).code).toBe(0);
  expect((await on(folder, "plan", "--all")).out).toContain("1 of 2 posts has errors.");
});

test.each([[[]], [["--format", "jsonl"]], [["--stage", "liquid"]]])(
  "render prints no text that holds a key of the run: %j",
  async (options) => {
    const folder = blog({ [hello]: post(`The key is ${key}.`) });

    const { code, all } = await on(folder, "render", "--platform", "devto", hello, ...options);

    expect(code).toBe(1);
    expect(all).toContain("[secret-in-post]");
    expect(all).not.toContain(key);
    expect((await on(folder, "check")).code).toBe(1);
  },
);

test("titles are cut to the terminal's width; paths and addresses are not", async () => {
  const folder = blog({ "_posts/2026-01-03-long.md": post("Text.", long) });

  const { out } = await on(folder, "plan", "--all");

  expect(out).toContain("_posts/2026-01-03-long.md");
  expect(out).toMatch(/^A title that goes on and on, 日本.*…$/m);
  for (const line of out.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(80);
});

test("a check says how many errors are in how many posts, doctor which posts are on the site", async () => {
  const folder = blog({
    ...broken,
    "_posts/2030-01-01-later.md": post("Text."),
  });

  expect(last(await on(folder, "check"))).toBe("1 error in 1 of 3 posts.");
  expect(last(await on(folder, "check", hello))).toBe("No problems in 1 post.");
  expect((await on(folder, "doctor")).out).toContain(
    "1 post on the site, 1 dated in the future, 1 that cannot be read",
  );
});

test("a hint names Posse as the user started it", async () => {
  const started = { command: "npx @posse-action/posse" };
  const folder = blog(broken);

  const { out } = await posse(["doctor", "--site", folder], started);

  expect(out).toMatch(/`npx @posse-action\/posse check --site \S+` shows what is wrong/);
});

test("posts at one URL, and of one name, are told of once each", async () => {
  const at = (text: string) => `---\ntitle: Twin\npermalink: /same/\n---\n\n${text}\n`;
  const folder = blog({
    "_posts/2026-01-05-twin.md": at("One."),
    "_posts/2026-01-06-other.md": at("Two."),
    "_posts/2026-01-07-name.md": post("Three."),
    "_posts/2026-01-07-name.markdown": post("Four.").replace("---\n", "---\npermalink: /four/\n"),
  });

  const { all } = await on(folder, "plan", "--all");

  expect(all.match(/twin\.md.*error: /g)).toHaveLength(1);
  expect(all.match(/name\.markdown.*error: /g)).toHaveLength(1);
  expect(all).toContain("4 errors");
});
