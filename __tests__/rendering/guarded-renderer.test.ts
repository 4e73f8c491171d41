import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, test } from "@jest/globals";
import { openBlog } from "../../src/compose/blog.ts";
import { Cancelled, SourceError } from "../../src/core/errors.ts";
import type { Post } from "../../src/core/post.ts";
import type { Source } from "../../src/core/source.ts";
import { GitHubError } from "../../src/github/errors.ts";
import { platforms } from "../../src/platforms/index.ts";
import { guardedRenderer } from "../../src/rendering/guarded-renderer.ts";
import type { PostRenderer } from "../../src/rendering/post-renderer.ts";
import type { RenderOrder } from "../../src/rendering/render-child.ts";
import { memorySource } from "../fakes/memory-source.ts";
import { siteFolder } from "../fakes/site-folder.ts";

const good = "_posts/2026-01-01-good.md";
const bad = "_posts/2026-01-02-bad.md";
const post = "---\ntitle: A\n---\nText.\n";

/**
 * In the place of the program that renders: it answers with its process's number and what it was asked for, and has the
 * weakness that a test gives it for the bad post.
 */
const program = (weakness: string) => `
import { pid } from "node:process";
let last = 0;
const waiting = new Map();
const ask = (name, ...args) => new Promise((resolve) => {
  waiting.set(++last, resolve);
  process.send({ kind: "question", id: last, name, args });
});
async function answer(name, args) {
  if (name === "open") { ${weakness.startsWith("opening:") ? weakness.slice(8) : ""} return; }
  if (args[0] === ${JSON.stringify(bad)}) { ${weakness.startsWith("opening:") ? "" : weakness} }
  return { diagnostics: [{ severity: "notice", code: "answered", message: String(pid) }] };
}
process.on("message", async (message) => {
  if (message.kind !== "question") { waiting.get(message.id)(message); return; }
  process.send({ kind: "answer", id: message.id, value: await answer(message.name, message.args) });
});
process.on("disconnect", () => process.exit());
`;

interface Guarded {
  readonly renderer: PostRenderer;
  readonly cancel: AbortController;
  readonly posts: readonly [good: Post, bad: Post];
}

const opened: AbortController[] = [];
afterEach(() => {
  for (const cancel of opened.splice(0)) cancel.abort(new Error("the test is over"));
});

async function guarded(
  weakness: string,
  { seconds = 600, source = memorySource({ [good]: post, [bad]: post }) as Source } = {},
): Promise<Guarded> {
  const file = join(siteFolder({}), "program.mjs");
  writeFileSync(file, program(weakness));
  const now = new Date("2026-11-24T10:00:00Z");
  const blog = await openBlog({ definitions: platforms, source, layers: [], now });
  const cancel = new AbortController();
  opened.push(cancel);
  const order: RenderOrder = {
    ...{
      blog: blog.site,
      reader: blog.reader,
      platforms: { settings: blog.settings, now },
      seconds,
    },
    ...{ program: pathToFileURL(file), stop: cancel.signal },
  };
  const at = (path: string) => blog.site.posts.find((one) => one.path === path) as Post;
  return { renderer: guardedRenderer(order), cancel, posts: [at(good), at(bad)] };
}

const said = async (rendering: ReturnType<PostRenderer["render"]>) =>
  (await rendering).diagnostics.map(({ code, message }) => ({ code, message }));

test("one process answers for every post that is well", async () => {
  const { renderer, posts } = await guarded("");

  const [first] = await said(renderer.render(posts[0], "devto"));
  const [second] = await said(renderer.render(posts[1], "medium"));

  expect(first?.code).toBe("answered");
  expect(second).toEqual(first);
});

test.each([
  ["takes for ever", "for (;;);", "too-slow", "Rendering this post takes longer than 1 s"],
  [
    "takes all memory",
    "const all = []; for (;;) all.push(new Array(1e6).fill(all.length));",
    "too-much-memory",
    "of memory",
  ],
  ["ends the process", "process.exit(3);", "internal", "ended with code 3"],
])(
  "a post that %s is an error of its own, asked for once; others go on",
  async (_, weakness, code, words) => {
    const { renderer, posts } = await guarded(weakness, { seconds: code === "too-slow" ? 1 : 600 });

    const [before] = await said(renderer.render(posts[0], "devto"));
    const [failed] = await said(renderer.render(posts[1], "devto"));
    const [after] = await said(renderer.render(posts[0], "devto"));
    const [again] = await said(renderer.render(posts[1], "medium"));
    const [still] = await said(renderer.render(posts[0], "devto"));

    expect(failed).toEqual({ code, message: expect.stringContaining(words) });
    expect(after?.code).toBe("answered");
    expect(after).not.toEqual(before);
    expect(again).toEqual(failed);
    expect(still).toEqual(after);
    expect(await renderer.text(posts[1])).toMatchObject({ text: null, diagnostics: [{ code }] });
    expect(await renderer.outline(posts[1])).toEqual([]);
  },
  60_000,
);

test("the error names the last file that was read for the post", async () => {
  const { renderer, posts } = await guarded(`await ask("read", "_config.yml"); for (;;);`, {
    seconds: 1,
    source: memorySource({ "_config.yml": "url: https://a.example\n", [good]: post, [bad]: post }),
  });

  expect(await said(renderer.render(posts[1], "devto"))).toEqual([
    { code: "too-slow", message: expect.stringContaining("_config.yml") },
  ]);
});

test("a blog that cannot be opened for rendering stops the run, and no post is blamed", async () => {
  const { renderer, posts } = await guarded(
    "opening: const all = []; for (;;) all.push(new Array(1e6).fill(all.length));",
  );

  await expect(renderer.render(posts[0], "devto")).rejects.toMatchObject({
    code: "site",
    diagnostics: [
      { code: "too-much-memory", message: expect.stringContaining("Opening the blog") },
    ],
  });
}, 60_000);

test("whoever stops the run waits for no post", async () => {
  const { renderer, posts, cancel } = await guarded("for (;;);");
  const reason = new Cancelled();
  const rendering = renderer.render(posts[1], "devto");
  const next = renderer.render(posts[0], "devto");
  setTimeout(() => cancel.abort(reason), 200);

  await expect(rendering).rejects.toBe(reason);
  await expect(next).rejects.toBe(reason);
});

test("a file that is not there is told to the process; a source that fails stops the run", async () => {
  const files = memorySource({ [good]: post, [bad]: post });
  const outage = new GitHubError("GitHub does not answer", { reason: "unavailable" });
  const source: Source = {
    ...files,
    read: (path) => (path === "outage" ? Promise.reject(outage) : files.read(path)),
  };
  const missing = await guarded(
    `const { kind, thrown } = await ask("read", "missing"); if (kind !== "failure" || !thrown.isRefusal) process.exit(1);`,
    { source },
  );
  const failing = await guarded(`await ask("read", "outage"); for (;;);`, { source });

  expect(await said(missing.renderer.render(missing.posts[1], "devto"))).toMatchObject([
    { code: "answered" },
  ]);
  await expect(failing.renderer.render(failing.posts[1], "devto")).rejects.toBe(outage);
  await expect(files.read("missing")).rejects.toBeInstanceOf(SourceError);
});

test("the process is given no key and no environment", async () => {
  const { renderer, posts } = await guarded(
    `return { diagnostics: [{ severity: "notice", code: "env", message: Object.keys(process.env).filter((name) => !name.startsWith("NODE_CHANNEL")).join() }] };`,
  );

  expect(await said(renderer.render(posts[1], "devto"))).toEqual([{ code: "env", message: "" }]);
});
