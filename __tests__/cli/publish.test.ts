import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";
import { siteFolder, writeFiles } from "../fakes/site-folder.ts";
import { type Printed, posse, unwrapped } from "../fakes/terminal.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";

const hello = `---
title: "Hello: world"
date: 2026-01-02 10:00:00
tags: [jekyll, web-dev]
---

See [the other](/2026/01/01/first.html) and ![a picture](/assets/a.png).
`;
const first = "---\ntitle: First\n---\n\nText.\n";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ limits: false });
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

function blog(files: Readonly<Record<string, string>> = {}): string {
  return siteFolder({
    "_config.yml": "url: https://blog.example\n",
    "assets/a.png": "x",
    "_posts/2026-01-01-first.md": first,
    "_posts/2026-01-02-hello.md": hello,
    ...files,
  });
}

function on(folder: string, args: readonly string[], env: Record<string, string> = {}) {
  return posse([...args, "--site", folder, "--now", "2026-06-01T00:00:00Z"], {
    clock: virtualClock("2026-06-01T00:00:00Z"),
    env: {
      POSSE_DEVTO_URL: sandbox.devto,
      POSSE_MEDIUM_URL: sandbox.medium,
      DEVTO_API_KEY: "sandbox-devto-key",
      MEDIUM_TOKEN: "sandbox-medium-token",
      ...env,
    },
  });
}

const publish = (folder: string, args: readonly string[] = ["--all"], env = {}) =>
  on(folder, ["publish", ...args], env);

const writes = () =>
  sandbox.state().requests.filter(({ method }) => method === "POST" || method === "PUT").length;

describe("more than max-posts", () => {
  const many = Object.fromEntries(
    [3, 4, 5, 6].map((day) => [
      `_posts/2026-01-0${day}-x.md`,
      `---\ntitle: ${day}\n---\n\nText.\n`,
    ]),
  );

  test.each([
    ["plan", "--all"],
    ["publish", "--all", "--dry-run"],
  ])("%s %s %s shows people all of it, and that a run would stop", async (...args) => {
    const { code, out, err } = await on(blog(many), args);

    expect(code).toBe(0);
    expect(out).toContain("Plan: 6 posts to create.");
    expect(err).toContain("6 copies would be created on dev.to, and max-posts is 5 [over-limit]");
    expect(err).toContain("6 copies would be created on Medium, and max-posts is 5 [over-limit]");
    expect(err.match(/`--max-posts`/g)).toHaveLength(1);
  });

  test("shows programs what a run would do: nothing", async () => {
    const { out } = await on(blog(many), ["plan", "--all", "--format", "json"]);

    const { steps } = JSON.parse(out) as { steps: { reason: string }[] };
    expect(new Set(steps.map(({ reason }) => reason))).toEqual(new Set(["over-limit"]));
  });

  test("stops a run, which says so once and not of each post", async () => {
    const { code, out } = await publish(blog(many));

    expect(code).toBe(1);
    expect(writes()).toBe(0);
    expect(out).toMatch(/ {2}6 posts {2}the run would create more copies than max-posts allows/);
    expect(out.split("\n").length).toBeLessThan(6);
    expect(out).toContain("Nothing was published: 6 of 6 posts are more than max-posts allows.");
  });

  test("is shown to a person before they are asked about it", async () => {
    const folder = blog(many);
    const seen: string[] = [];
    const asking = {
      ...{ cwd: folder, interactive: true, clock: virtualClock("2026-06-01T00:00:00Z") },
      env: {
        ...{ POSSE_DEVTO_URL: sandbox.devto, DEVTO_API_KEY: "sandbox-devto-key" },
        ...{ POSSE_MEDIUM_URL: sandbox.medium, MEDIUM_TOKEN: "sandbox-medium-token" },
      },
      err: (text: string) => void seen.push(text),
      confirm: async (question: string) => {
        seen.push(question);
        return false;
      },
    };

    const { code } = await posse(["publish", "--all"], asking);

    expect([code, writes()]).toEqual([2, 0]);
    const question = seen.findIndex((text) => /^This creates 12 copies; max-posts is 5/.test(text));
    const before = seen.slice(0, question).join("\n");
    expect(before.match(/\+ create +(?:dev\.to|Medium)/g)).toHaveLength(12);
  });
});

test("a way out is said once, however many posts it is the way out of", async () => {
  const folder = blog();

  const { out, err } = await publish(folder, ["--all", "--platform", "medium"], {
    MEDIUM_TOKEN: "wrong",
  });

  expect(unwrapped(err).match(/token that is still valid/g)).toHaveLength(1);
  expect(unwrapped(err)).toMatch(/Medium refused the key, .* Token was invalid/);
  expect(out.match(/the platform refused the key/g)).toHaveLength(2);
  expect(sandbox.state().requests.filter(({ method }) => method === "POST")).toEqual([]);
});

test("what is not shown is counted, with the flag that shows it; a hint stands once", async () => {
  const image = "---\ntitle: Image\n---\n\n![a](/one.png) ![b](/two.png)\n\n- a\n  - b\n";
  const folder = blog({ "_posts/2026-01-03-image.md": image });

  const { err } = await on(folder, ["check"]);

  expect(err.match(/\[missing-image\]/g)).toHaveLength(2);
  expect(err.match(/Correct the path or add the file/g)).toHaveLength(1);
  expect(unwrapped(err)).toMatch(
    /2 warnings, 2 notices \(shown with --verbose\); what they mean: https:/,
  );
  expect((await on(folder, ["check", "--verbose"])).err).not.toContain("--verbose");
});

describe("publish", () => {
  test("makes one copy of each post on each platform, with absolute URLs and the canonical one", async () => {
    const folder = blog();

    const { code, out } = await publish(folder);

    expect(code).toBe(0);
    expect(out).toContain("Done: 2 posts created.");
    const { devto, medium } = sandbox.state();
    const urls = [
      "https://blog.example/2026/01/01/first.html",
      "https://blog.example/2026/01/02/hello.html",
    ];
    expect(devto.articles.map((article) => article.canonical_url).sort()).toEqual(urls);
    expect(medium.posts.map((post) => post.canonicalUrl).sort()).toEqual(urls);
    const article = devto.articles.find(({ title }) => title === "Hello: world");
    expect(article?.body_markdown).toContain("(https://blog.example/assets/a.png)");
    expect(article?.body_markdown).toContain("(https://blog.example/2026/01/01/first.html)");
    expect(article?.tags).toEqual(["jekyll", "webdev"]);
    const story = medium.posts.find(({ title }) => title === "Hello: world");
    expect(String(story?.content)).toMatch(/^<h1>Hello: world<\/h1>/);
    expect(String(story?.content)).toMatch(
      /originally published[\s\S]*blog\.example\/2026\/01\/02\/hello\.html[\s\S]*$/i,
    );
  });

  test("writes nothing the second time, and asks nobody", async () => {
    const folder = blog();
    await publish(folder);
    const before = sandbox.state().requests.length;

    const { code } = await publish(folder);

    expect(code).toBe(0);
    expect(sandbox.state().requests.length).toBe(before);
  });

  test("leaves an archive alone on the first run, and says how to ask for posts", async () => {
    const folder = blog();

    const { code, all } = await publish(folder, []);

    expect(code).toBe(0);
    expect(writes()).toBe(0);
    expect(all).toMatch(/backfill/);
  });

  test("publishes a post that came after the first run", async () => {
    const folder = blog();
    await publish(folder, []);
    writeFiles(folder, { "_posts/2026-05-30-new.md": "---\ntitle: New\n---\n\nNews.\n" });

    await publish(folder, []);

    expect(sandbox.state().devto.articles.map(({ title }) => title)).toEqual(["New"]);
  });

  test("updates on dev.to what changed, and says that Medium cannot", async () => {
    const folder = blog();
    await publish(folder);
    writeFiles(folder, { "_posts/2026-01-01-first.md": `${first}\nMore.\n` });

    const { code, out } = await publish(folder);

    expect(code).toBe(0);
    expect(out).toContain("Done: 1 post updated, 1 out of date.");
    expect(out).toContain("cannot change a story");
    expect(sandbox.state().devto.articles).toHaveLength(2);
    expect(sandbox.state().medium.posts).toHaveLength(2);
  });

  test("adopts an article that dev.to already holds instead of a second one", async () => {
    const folder = blog();
    await publish(folder, ["--all", "--platform", "devto"]);
    const ledgerless = blog();

    const { out } = await publish(ledgerless, ["--all", "--platform", "devto"]);

    expect(out).toContain("2 posts adopted");
    expect(sandbox.state().devto.articles).toHaveLength(2);
  });

  test("counts each post that was left alone once, and names the platforms where they differ", async () => {
    const folder = blog({
      "_posts/2026-01-03-here.md": "---\ntitle: Here\nposse: [devto]\n---\n\nText.\n",
    });
    expect((await publish(folder, [])).out).toMatch(
      /Skipped:\n {2}2 posts {2}older than[^\n]*\n {2}1 post {3}dev\.to: older than[^;]*; [^;]*;\s+Medium: the front/,
    );

    const { out } = await publish(folder);
    expect(out).toContain("Done: 3 posts created.");
    const again = await publish(folder);
    expect(again.out).toMatch(/ {2}2 posts {2}up to date/);
    expect(again.out).toMatch(
      / {2}1 post {3}dev\.to: up to date; Medium: the front matter opts out/,
    );
  });

  test("a broken post is blocked with its line, and hinders no other", async () => {
    const folder = blog({ "_posts/2026-03-01-broken.md": '---\ntitle: "open\n---\n\nText.\n' });

    const { code, err, out } = await publish(folder);

    expect(code).toBe(1);
    expect(err).toMatch(/_posts\/2026-03-01-broken\.md:\d+:\d+: error:/);
    expect(out).toContain("2 posts created");
  });

  test("stops before it starts when the run would create more than max-posts", async () => {
    const folder = blog();

    const { code, all } = await publish(folder, ["--all", "--max-posts", "1"]);

    expect(code).toBe(1);
    expect(writes()).toBe(0);
    expect(all).toContain("max-posts");
  });

  test("--yes lifts max-posts", async () => {
    const { out } = await publish(blog(), ["--all", "--max-posts", "1", "--yes"]);

    expect(out).toContain("2 posts created");
  });

  test("--dry-run shows the plan and writes nothing, not even a ledger", async () => {
    const folder = blog();

    const { code, out } = await publish(folder, ["--all", "--dry-run"]);

    expect(code).toBe(0);
    expect(out).toContain("Plan: 2 posts to create");
    expect(writes()).toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith(".posse"))).toEqual([]);
  });

  test("records each copy in a file per post, and in a table to read", async () => {
    const folder = blog();
    await publish(folder);

    const entry = JSON.parse(
      readFileSync(join(folder, ".posse-sandbox/v1/_posts/2026-01-01-first.json"), "utf8"),
    );
    const status = await on(folder, ["status", "--format", "json"]);

    expect(entry).toMatchObject({ schema: 1, path: "_posts/2026-01-01-first.md" });
    expect(entry.platforms.devto).toMatchObject({
      state: "published",
      copy: { id: expect.any(String) },
    });
    expect(readFileSync(join(folder, ".posse-sandbox/README.md"), "utf8")).toContain("first");
    expect(JSON.parse(status.out).copies).toHaveLength(4);
  });

  test("without a key for Medium, dev.to is published and Medium is left out, not failed", async () => {
    const { code, out } = await publish(blog(), ["--all"], { MEDIUM_TOKEN: "" });

    expect(code).toBe(0);
    expect(out).toContain("2 posts created");
    expect(out).toMatch(/medium\.com\/p\/import\?url=https%3A%2F%2Fblog\.example/);
  });

  test("without any key, nothing is recorded: what is new is still new once there is one", async () => {
    const folder = blog();
    await publish(folder);
    writeFiles(folder, { "_posts/2026-05-30-new.md": "---\ntitle: New\n---\n\nText.\n" });
    sandbox.reset();

    const { code, err } = await publish(folder, [], { DEVTO_API_KEY: "", MEDIUM_TOKEN: "" });
    expect(code).toBe(2);
    expect(err).toContain("no key is set, so nothing was done");
    expect(err).toContain("DEVTO_API_KEY");

    await publish(folder, []);
    const { devto, medium } = sandbox.state();
    expect([...devto.articles, ...medium.posts].map(({ title }) => title)).toEqual(["New", "New"]);
  });

  test("without any key, posts that are asked for are refused too, and `plan` shows what could be published", async () => {
    const folder = blog();
    const keys = { DEVTO_API_KEY: "", MEDIUM_TOKEN: "" };

    expect((await publish(folder, [], keys)).code).toBe(2);
    expect(readdirSync(folder).filter((name) => name.startsWith(".posse"))).toEqual([]);

    const asked = await publish(folder, ["_posts/2026-01-01-first.md"], keys);
    expect(asked.code).toBe(2);
    expect(asked.err).toContain("set `DEVTO_API_KEY`");
    expect(readdirSync(folder)).not.toContain(".posse");

    const plan = await posse(["plan", "_posts/2026-01-01-first.md", "--site", folder]);
    expect(plan.code).toBe(0);
    expect(plan.out).toMatch(/\+ create +dev\.to/);
    expect(plan.out).toMatch(/→ by hand +Medium/);
    expect(plan.out).toContain("https://medium.com/p/import?url=");
    expect(plan.out).toContain("No key is set: this is what could be published.");
  });

  test("the first plan of a blog says how to see what could be published", async () => {
    const folder = blog();

    const plan = await posse(["plan", "--site", folder]);
    const all = await posse(["plan", "--all", "--site", folder]);

    expect(plan.out).toContain("posse plan --all");
    expect(all.out).not.toContain("plan --all");
  });

  test("a plan shows what the keys that are there can do", async () => {
    const plan = (env: Record<string, string>) => on(blog(), ["plan", "--all"], env);

    const devto = await plan({ MEDIUM_TOKEN: "" });
    expect(devto.out).toMatch(/\+ create +dev\.to/);
    expect(devto.out).toMatch(/→ by hand +Medium/);
    expect(devto.out).not.toContain("No key is set");

    const medium = await plan({ DEVTO_API_KEY: "" });
    expect(medium.out).toMatch(/- skip +dev\.to +no key is set/);
    expect(medium.out).toMatch(/\+ create +Medium/);
    expect(medium.out).toContain("No key is set for dev.to. For dev.to, set `DEVTO_API_KEY`.");
  });

  test("reconcile without a key names the variables, and asks nobody", async () => {
    const without = { DEVTO_API_KEY: "", MEDIUM_TOKEN: "" };
    const { code, err } = await on(blog(), ["reconcile"], without);
    const named = await on(blog(), ["reconcile", "--platform", "dev.to"], without);

    for (const each of [{ code, err }, named]) {
      expect(each.code).toBe(2);
      expect(each.err).toContain("`DEVTO_API_KEY`");
    }
    expect(err).toContain("reconcile: no key is set, so nothing was done");
    expect(sandbox.state().requests).toHaveLength(0);
  });

  test("a platform that is named without a key is an error, before anything is sent", async () => {
    const { code, err } = await publish(blog(), ["--all", "--platform", "devto,medium"], {
      MEDIUM_TOKEN: "",
    });

    expect(code).toBe(2);
    expect(err).toContain("--platform: Medium is named here, and no key for it is set");
    expect(err).toContain("`MEDIUM_TOKEN`");
    expect(sandbox.state().requests).toHaveLength(0);
  });

  test("JSON has an outcome for each step, and nothing else on stdout", async () => {
    const { out } = await publish(blog(), ["--all", "--format", "json"]);

    const { outcomes } = JSON.parse(out);
    expect(outcomes).toHaveLength(4);
    expect(outcomes[0]).toMatchObject({
      path: "_posts/2026-01-01-first.md",
      canonicalUrl: "https://blog.example/2026/01/01/first.html",
      platform: "devto",
      kind: "create",
      ok: true,
      copy: { id: expect.any(String), url: expect.stringContaining("/devto/") },
    });
  });
});

describe("a key is never shown", () => {
  const key = "topsecret-0123456789";
  const cases: readonly (readonly [string, (folder: string) => Promise<Printed>])[] = [
    [
      "when it is wrong",
      (folder) => publish(folder, ["--all"], { DEVTO_API_KEY: key, MEDIUM_TOKEN: key }),
    ],
    [
      "when the answer is no JSON",
      (folder) => {
        sandbox.faults([{ platform: "devto", method: "*", path: "/", fault: "garbage", times: 9 }]);
        return publish(folder, ["--all"], { DEVTO_API_KEY: key });
      },
    ],
    [
      "when nobody listens",
      (folder) =>
        publish(folder, ["--all"], { DEVTO_API_KEY: key, POSSE_DEVTO_URL: "http://127.0.0.1:9" }),
    ],
    [
      "when it is pasted wrong",
      (folder) => publish(folder, ["--all"], { DEVTO_API_KEY: `${key} x` }),
    ],
    ["by doctor", (folder) => on(folder, ["doctor"], { DEVTO_API_KEY: key, MEDIUM_TOKEN: key })],
  ];

  test.each(cases)("%s", async (_, act) => {
    const { code, all } = await act(blog());

    expect(code).not.toBe(0);
    expect(all).not.toContain(key);
  });

  test("nor published: a post that holds it is blocked", async () => {
    const folder = blog({
      "_posts/2026-03-01-oops.md": `---\ntitle: Oops\n---\n\nsandbox-devto-key\n`,
    });

    const { code, out } = await publish(folder);

    expect(code).toBe(1);
    expect(out).toContain("blocked");
    expect(sandbox.state().devto.articles.map(({ title }) => title)).not.toContain("Oops");
  });
});

test("--record data-file writes what a theme can show, beside the posts", async () => {
  const folder = blog();

  await publish(folder, ["--all", "--record", "data-file", "--ledger", join(folder, ".posse")]);

  const data = JSON.parse(readFileSync(join(folder, "_data/syndication.json"), "utf8"));
  expect(data["/2026/01/01/first.html"]).toMatchObject({
    devto: { url: expect.stringContaining("/devto/") },
    medium: { url: expect.stringContaining("/medium/") },
  });
});
