import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";
import { builtSite } from "../fakes/built-site.ts";
import { siteFolder } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ limits: false });
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

/** The blog in `public`, as its theme builds it now. */
function build(cwd: string, themed: (page: string, path: string) => string): void {
  for (const [path, page] of Object.entries(builtSite())) {
    writeFileSync(join(cwd, "public", path), themed(page, path));
  }
}

/** A theme that has the article in another tag, and writes a sentence above it. */
const redesigned = (page: string, path: string) =>
  page.replace(
    '<div class="post-body">',
    `<div class="prose"><p>What ${path} is about, as the theme says it at length.</p>`,
  );

function blog(): string {
  const pages = Object.entries(builtSite()).map(([path, text]) => [`public/${path}`, text]);
  return siteFolder(Object.fromEntries(pages));
}

function on(cwd: string, command: string, ...args: readonly string[]) {
  const flags = ["--built-site", "public", "--site-url", "https://blog.example"];
  return posse([command, ...flags, "--posts", "blog/**", ...args], {
    cwd,
    clock: virtualClock("2026-06-01T00:00:00Z"),
    env: { POSSE_DEVTO_URL: sandbox.devto, DEVTO_API_KEY: "sandbox-devto-key" },
  });
}

const updates = () => sandbox.state().requests.filter(({ method }) => method === "PUT").length;

const publish = (cwd: string, ...args: readonly string[]) =>
  on(cwd, "publish", "--all", "--yes", ...args);

test("a redesign of the theme is said, and no copy is updated until the author has named the article", async () => {
  const cwd = blog();
  const first = await publish(cwd);
  build(cwd, redesigned);

  const after = await publish(cwd);
  const heldBack = updates();
  const settled = await publish(cwd, "--content", "div.prose");

  expect(first.code).toBe(0);
  expect(after.code).toBe(1);
  expect(after.out + after.err).toContain("theme-changed");
  expect(after.out + after.err).toContain("div.post-body");
  expect(heldBack).toBe(0);
  expect(settled.code).toBe(0);
  expect(updates()).toBe(5);
});

test("a redesign that leaves the articles as they are changes nothing", async () => {
  const cwd = blog();
  await publish(cwd);
  build(cwd, (page) => page.replace('<div class="post-body">', '<div class="prose">'));

  const after = await publish(cwd);

  expect(after.code).toBe(0);
  expect(updates()).toBe(0);
});

test("an edit of one post is sent, also after a redesign that changed none", async () => {
  const cwd = blog();
  await publish(cwd);
  build(cwd, (page, path) =>
    page
      .replace('<div class="post-body">', '<div class="prose">')
      .replace("Text number", path.includes("post-2") ? "Edited text number" : "Text number"),
  );

  const after = await publish(cwd);

  expect(after.code).toBe(0);
  expect(updates()).toBe(1);
});

test("doctor says where the articles are, and how sure that is", async () => {
  const { out } = await on(blog(), "doctor");

  expect(out).toContain("div.post-body on 5 of 5 pages that were compared (certain)");
});
