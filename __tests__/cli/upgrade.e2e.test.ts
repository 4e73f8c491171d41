import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";
import { siteFolder, writeFiles } from "../fakes/site-folder.ts";

/** The program as it is shipped: `dist`, or the build that POSSE_DIST names. */
const program = join(process.env.POSSE_DIST ?? "dist", "cli.js");

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ limits: false });
});
afterAll(() => sandbox.close());

const files = {
  "_config.yml": "url: https://blog.example\ntitle: Ada's blog\n",
  "_includes/note.html": "A note of {{ site.title }}.",
  "_posts/2026-01-01-first.md": "---\ntitle: First\n---\n{% include note.html %}\n",
  "_posts/2026-01-02-second.md":
    "---\ntitle: Second\n---\nAfter [the first]({% post_url 2026-01-01-first %}).\n",
};

async function posse(site: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [program, ...args, "--site", site, "--platform", "devto"], {
    env: {
      ...{ PATH: process.env.PATH, DEVTO_API_KEY: "sandbox-devto-key" },
      POSSE_DEVTO_URL: sandbox.devto,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { out, err, code };
}

const entryOf = (site: string, post: string) =>
  join(site, ".posse-sandbox", "v1", "_posts", `${post}.json`);

/** The ledger as another version left it, whose articles had other digests. */
function asOfAnotherVersion(site: string, post: string): void {
  const file = entryOf(site, post);
  const entry = JSON.parse(readFileSync(file, "utf8"));
  entry.platforms.devto.digest = `sha256:${"0".repeat(64)}`;
  entry.platforms.devto.inputs.version = "0.0.1";
  writeFileSync(file, JSON.stringify(entry));
}

const writes = () => sandbox.state().requests.filter(({ method }) => method !== "GET").length;

test("an upgrade leaves all copies as they are, until they are asked for or their post changes", async () => {
  const site = siteFolder(files);
  await posse(site, "publish", "--all");
  const first = JSON.parse(readFileSync(entryOf(site, "2026-01-01-first"), "utf8"));
  const ofFirst = first.platforms.devto.inputs.reads;
  asOfAnotherVersion(site, "2026-01-01-first");
  asOfAnotherVersion(site, "2026-01-02-second");
  const before = writes();
  const left = readFileSync(entryOf(site, "2026-01-01-first"), "utf8");

  const plan = await posse(site, "plan");
  const idle = await posse(site, "publish");
  const leftAlone = [writes() - before, readFileSync(entryOf(site, "2026-01-01-first"), "utf8")];
  writeFiles(site, { "_includes/note.html": "Another note." });
  const edited = await posse(site, "publish");
  const refreshed = await posse(site, "publish", "--refresh");
  const again = await posse(site, "plan", "--refresh");

  expect(ofFirst).toEqual([
    "config collections",
    "config posse",
    "config title",
    "file _includes/note.html",
  ]);
  expect(plan.out).toContain("2 copies were rendered by another version of Posse");
  expect(plan.out).toContain("publish --refresh");
  expect(idle.out).toContain("Nothing to do");
  expect(leftAlone).toEqual([0, left]);
  expect(edited.out).toContain("1 post updated");
  expect(refreshed.out).toContain("1 post updated");
  expect(writes() - before).toBe(2);
  expect(again.out).toContain("Nothing to do");
  expect(again.out).not.toContain("another version");
  expect([plan, idle, edited, refreshed, again].map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
});
