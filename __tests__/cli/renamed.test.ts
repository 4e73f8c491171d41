import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
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

const old = "_posts/2026-01-01-hello.md";
const fresh = "_posts/2026-05-31-a day at the sea.md";

/** Thirty words of its own for each post. */
function text(seed: string, count = 30): string {
  return Array.from({ length: count }, (_, index) => `${seed}${index * 7919}`).join(" ");
}

function post(title: string, body: string, more = ""): string {
  return `---\ntitle: ${title}\n${more}---\n\n${body}\n`;
}

const on = (folder: string, ...args: readonly string[]) =>
  posse([...args, "--site", folder], {
    clock: virtualClock("2026-06-01T00:00:00Z"),
    env: {
      ...{ POSSE_DEVTO_URL: sandbox.devto, DEVTO_API_KEY: "sandbox-devto-key" },
      ...{ POSSE_MEDIUM_URL: sandbox.medium, MEDIUM_TOKEN: "sandbox-medium-token" },
    },
  });

const counts = () => [sandbox.state().devto.articles.length, sandbox.state().medium.posts.length];

/** A blog whose post is on both platforms. */
async function published(): Promise<string> {
  const folder = siteFolder({
    "_config.yml": "url: https://blog.example\n",
    [old]: post("Hello", text("hello")),
  });
  await on(folder, "publish", "--all");
  return folder;
}

/** Half of the old text under another title and name: nobody can tell. */
const unsure = `${text("hello", 18)} ${text("new", 12)}`;

test.each([
  ["posse-was", [1, 1]],
  ["posse-was-not", [2, 2]],
])(
  "a post that may be the old one is asked about, and the printed line %s settles it",
  async (key, after) => {
    const folder = await published();
    rmSync(join(folder, old));
    writeFiles(folder, { [fresh]: post("Another", unsure) });

    const plan = await on(folder, "plan");
    const asked = await on(folder, "publish");
    const line = new RegExp(`\`(${key}: [^\`]+)\``).exec(asked.all)?.[1] ?? "";
    const before = counts();
    writeFiles(folder, { [fresh]: post("Another", unsure, `${line}\n`) });
    const settled = await on(folder, "publish");
    const again = await on(folder, "publish");

    expect(plan.all).toContain(line);
    expect(asked.code).toBe(1);
    // Once, however many platforms the post is kept from.
    expect(asked.all.replace(/\s+/g, " ").split(line)).toHaveLength(2);
    expect(before).toEqual([1, 1]);
    expect([settled.code, again.code]).toEqual([0, 0]);
    expect(counts()).toEqual(after);
    expect(again.out).not.toMatch(/created|updated|failed|blocked/);
  },
);

test("a ledger of an older version: git has the text that the entry lacks", async () => {
  const folder = await published();
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@b.c", ...args], { cwd: folder });
  git("init", "--quiet");
  git("add", "_config.yml", "_posts");
  git("commit", "--quiet", "--message", "Write");
  withoutTraits(join(folder, ".posse-sandbox", "v1", "_posts"));
  renameSync(join(folder, old), join(folder, fresh));
  writeFileSync(join(folder, fresh), post("Hello", text("hello").replace("hello7919", "other")));

  const { code } = await on(folder, "publish");

  expect(code).toBe(0);
  expect(counts()).toEqual([1, 1]);
  expect(sandbox.state().devto.articles[0]?.canonical_url).toContain("/2026/05/31/");
});

/** Entries as older versions wrote them. */
function withoutTraits(directory: string): void {
  for (const name of readdirSync(directory)) {
    const file = join(directory, name);
    const { title: _, date: __, sketch: ___, ...entry } = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify(entry));
  }
}
