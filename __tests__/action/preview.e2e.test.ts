import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type Bench, benchAfter, config, post } from "./bench.ts";
import { type PullRequest, propose as proposeOn } from "./pull-request.ts";

const sound = "_posts/2026-03-01-sound.md";
const old = "_posts/2025-01-01-old.md";

let bench: Bench;

const open = benchAfter(({ blog }) => blog.publish({ "_config.yml": config, [old]: post("Old") }));

beforeEach(async () => {
  ({ bench } = await open());
});

afterEach(() => bench.close());

/** What a later step of the job finds at `preview-path`: names and contents. */
async function propose(files: Readonly<Record<string, string>>, more: PullRequest = {}) {
  const artifact = new Map<string, string>();
  const result = await proposeOn(bench, files, {
    ...more,
    nextStep({ "preview-path": path }) {
      if (!path) return;
      for (const name of readdirSync(path, { recursive: true, encoding: "utf8" })) {
        if (name.includes(".")) artifact.set(name, readFileSync(join(path, name), "latin1"));
      }
    },
  });
  return { result, artifact };
}

test("the posts that the plan shows are there to look at, and no others", async () => {
  const { result, artifact } = await propose({ [sound]: post("Sound") });

  expect(result).toMatchObject({ conclusion: "success", annotations: [] });
  expect([...artifact.keys()].filter((name) => name.endsWith(".html")).sort()).toEqual([
    "index.html",
    "posts/2026-03-01-sound.all.html",
    "posts/2026-03-01-sound.devto.html",
    "posts/2026-03-01-sound.medium.html",
  ]);
  expect(artifact.get("posts/2026-03-01-sound.devto.html")).toContain(
    "What there is to say of Sound",
  );
  expect(result.summary).toContain("**Preview:** 2 pages");
  expect(result.summary).toContain("#artifacts");
  expect(bench.sandbox.state().requests).toEqual([]);
});

test("a fork's pull request has one too", async () => {
  const { result, artifact } = await propose({ [sound]: post("Sound") }, { foreign: true });

  expect(result.conclusion).toBe("success");
  expect(artifact.has("posts/2026-03-01-sound.devto.html")).toBe(true);
  expect(bench.github.writes()).toEqual([]);
});

test("a post for a day to come is shown, a draft and one that opted out are not", async () => {
  const { artifact } = await propose({
    "_posts/2999-01-01-later.md": post("Later"),
    "_posts/2026-03-02-ours.md": "---\nposse: [devto]\n---\nOurs.\n",
    "_posts/2026-03-03-private.md": "---\nposse: false\n---\nPrivate.\n",
    "_drafts/idea.md": post("Idea"),
  });

  expect([...artifact.keys()].filter((name) => name.startsWith("posts/")).sort()).toEqual([
    "posts/2026-03-02-ours.devto.html",
    "posts/2999-01-01-later.all.html",
    "posts/2999-01-01-later.devto.html",
    "posts/2999-01-01-later.medium.html",
  ]);
});

test("a broken post has a page that says why, and the check is red all the same", async () => {
  const { result, artifact } = await propose({
    [sound]: post("Sound", "Text.\n\n{% include missing.html %}"),
  });

  expect(result.conclusion).toBe("failure");
  expect(artifact.get("posts/2026-03-01-sound.devto.html")).toContain("missing.html");
});

test.each([
  ["touches no post", { "about.md": "---\n---\nAbout.\n" }],
  [
    "touches only what is never sent",
    { "_posts/2026-03-03-private.md": "---\nposse: false\n---\n" },
  ],
])("a pull request that %s has none", async (_, files) => {
  const { result, artifact } = await propose(files);

  expect(result).toMatchObject({ conclusion: "success", outputs: { "preview-path": "" } });
  expect(artifact.size).toBe(0);
  expect(result.summary).not.toContain("Preview");
});

test.each([
  ["plan", "preview-", true],
  ["publish", "", false],
])("a push in the mode %s has one only before anything is done", async (mode, path, isShown) => {
  const before = await bench.blog.head();
  const after = await bench.blog.publish({ [sound]: post("Sound") });

  const { outputs, summary } = await bench.push(before, after, { inputs: { mode } });

  expect(outputs["preview-path"]).toContain(path);
  expect(outputs["preview-path"] !== "").toBe(isShown);
  expect(summary.includes("**Preview:** 2 pages")).toBe(isShown);
});

test("two steps of one job do not write over each other's", async () => {
  const paths: string[] = [];
  for (const title of ["One", "Two"]) {
    await proposeOn(
      bench,
      { [sound]: post(title) },
      { nextStep: ({ "preview-path": path = "" }) => paths.push(path) },
    );
    await bench.blog.git("branch", "-D", "topic");
  }

  expect(new Set(paths).size).toBe(2);
});

test("a runner without a folder for it is no reason for a red check", async () => {
  const { result } = await propose(
    { [sound]: post("Sound") },
    { env: { RUNNER_TEMP: "/dev/null" } },
  );

  expect(result.conclusion).toBe("success");
  expect(result.outputs["preview-path"]).toBe("");
  expect(result.annotations).toMatchObject([
    { kind: "warning", message: expect.stringContaining("preview could not be made") },
  ]);
});

test("a hostile post's pages hold nothing that runs or is fetched", async () => {
  const { artifact } = await propose({
    [sound]: [
      '---\ntitle: "<script>title</script>"\ncover_image: /evil.svg\n---',
      '<script>alert("body")</script>',
      '<img src="/evil.svg" onerror="alert(1)"> ![pixel](https://tracker.example/x.gif)',
      "[link](javascript:alert%281%29)",
      '<iframe src="https://tracker.example/"></iframe><meta http-equiv="refresh" content="0;url=https://tracker.example/">',
      "",
    ].join("\n\n"),
    "evil.svg": '<svg xmlns="http://www.w3.org/2000/svg"><script>alert("svg")</script></svg>',
  });

  expect([...artifact.keys()].filter((name) => /\.(svg|js|xml|htm)$/.test(name))).toEqual([]);
  const pages = [...artifact].filter(([name]) => name.endsWith(".html"));
  expect(pages).toHaveLength(4);
  for (const [, page] of pages) {
    expect(page).toContain("default-src &#39;none&#39;");
    expect(page).not.toMatch(
      /<(?:iframe|object|embed|form [^>]*action|base)\b|\son\w+\s*=|href="javascript:/i,
    );
    expect(page).not.toMatch(/(?:src|srcset|poster|data)="(?:https?:)?\/\//);
    expect(page.match(/http-equiv="refresh"/i)).toBeNull();
    // What runs is ours: the policy names it by its digest.
    for (const [, text = ""] of page.matchAll(/<script[^>]*>([\s\S]*?)<\/script/gi)) {
      const digest = createHash("sha256").update(text, "latin1").digest("base64");
      expect(page).toContain(`&#39;sha256-${digest}&#39;`);
    }
  }
});
