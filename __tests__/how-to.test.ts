import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../packages/sandbox/index.ts";
import { builtPage } from "./fakes/built-site.ts";
import { type FakeGitHub, startGitHub } from "./fakes/github/index.ts";
import { siteFolder } from "./fakes/site-folder.ts";
import { posse } from "./fakes/terminal.ts";
import { virtualClock } from "./fakes/virtual-clock.ts";

const token = "ghs_how-to-0000000000000000000000000000";
const config = "url: https://blog.example\n";
const post = (title: string) => `---\ntitle: ${title}\n---\n\nWhat there is to say of it.\n`;
const blog = {
  "_config.yml": config,
  "_posts/2026-01-12-hello.md": post("Hello"),
  "_posts/2026-01-20-again.md": post("Again"),
  "_posts/2030-01-01-later.md": post("Later"),
  "blogs/harbour/_config.yml": config,
  "public/blog/hello/index.html": builtPage({
    title: "Hello",
    article: "<p>What there is to say.</p>",
  }),
};
const pages = readdirSync("docs")
  .filter((name) => name.endsWith(".md"))
  .map((name) => join("docs", name));

let sandbox: Sandbox;
let github: FakeGitHub;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, limits: false });
  const all = { contents: "write", issues: "write", actions: "write", pulls: "write" } as const;
  github = await startGitHub({
    owner: "ada",
    name: "blog",
    tokens: { [token]: { login: "ada", ...all } },
  });
  const { repository } = github;
  const tree = await repository.writeTree(undefined, new Map([["a", Buffer.from("a")]]));
  const commit = await repository.writeCommit(tree, [], "Write");
  await repository.moveRef("refs/heads/main", commit, "0".repeat(40));
});
afterAll(() => Promise.all([sandbox.close(), github.close()]));

/** The lines of a page's shell blocks that run Posse. */
function commandsOf(page: string): readonly string[] {
  const blocks = readFileSync(page, "utf8").matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm);
  return [...blocks]
    .flatMap(([, block = ""]) => block.split("\n").map((line) => line.trim()))
    .filter((line) => line.startsWith("posse "));
}

const withCommands = pages.filter((page) => commandsOf(page).length > 0);

test("there are pages with commands", () => {
  expect(withCommands.length).toBeGreaterThan(4);
});

test.each(withCommands)("the commands of %s work, in their order", async (page) => {
  const cwd = siteFolder(blog);
  execFileSync("git", ["init", "--quiet"], { cwd });
  const env = {
    ...{ POSSE_DEVTO_URL: sandbox.devto, POSSE_MEDIUM_URL: sandbox.medium },
    ...{ DEVTO_API_KEY: "sandbox-devto-key", MEDIUM_TOKEN: "sandbox-medium-token" },
    ...{ GITHUB_API_URL: github.url, GITHUB_TOKEN: token },
  };
  const clock = virtualClock("2026-06-01T00:00:00Z");
  for (const command of commandsOf(page)) {
    const args = command
      .replace("/tmp/preview", join(cwd, "preview"))
      .replaceAll('"', "")
      .split(/\s+/)
      .slice(1);
    const { code, all } = await posse(args, { cwd, env, clock });
    expect([command, code, code === 0 || all]).toEqual([command, 0, true]);
  }
  expect(github.failures).toEqual([]);
});

test.each(pages)("everything that %s links to is there", (page) => {
  const text = readFileSync(page, "utf8");
  for (const [, target = "", anchor] of text.matchAll(
    /\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g,
  )) {
    const file = target === "" ? page : join(dirname(page), target);
    expect([target, existsSync(file)]).toEqual([target, true]);
    if (anchor === undefined || !file.endsWith(".md")) continue;
    const headings = [...readFileSync(file, "utf8").matchAll(/^#+ (.*)$/gm)].map(
      ([, heading = ""]) =>
        heading
          .toLowerCase()
          .replace(/[^\p{L}\p{N} -]/gu, "")
          .replaceAll(" ", "-"),
    );
    expect(headings).toContain(anchor);
  }
});
