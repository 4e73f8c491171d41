import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { siteFolder } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";

const commands = [
  "plan",
  "publish",
  "render",
  "check",
  "preview",
  "reconcile",
  "resolve",
  "status",
  "doctor",
  "init",
  "sandbox",
  "demo",
];

describe("help", () => {
  test.each([
    [["help"], 0],
    [["--help"], 0],
    [[], 2],
  ])("%p lists every command", async (args, ends) => {
    const { code, out } = await posse(args);

    expect(code).toBe(ends);
    for (const command of commands) expect(out).toContain(`  ${command}`);
  });

  test.each(commands)("explains %s with an example", async (command) => {
    const { code, out } = await posse([command, "--help"]);

    expect(code).toBe(0);
    expect(out).toContain("Examples:");
  });

  test.each(["render", "resolve"])("of %s says that it takes one platform", async (command) => {
    const { out } = await posse([command, "--help"], { columns: 80 });

    expect(out).toContain("which one: devto, medium, bluesky, mastodon");
    expect(out).not.toContain("(default: all)");
  });

  test("--version prints the version and nothing else", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));

    expect(await posse(["--version"])).toMatchObject({ code: 0, out: version, err: "" });
  });

  test("adopt is reconcile by its other name", async () => {
    expect((await posse(["adopt", "--help"])).out).toContain("reconcile|adopt");
  });
});

describe("a folder without posts", () => {
  const site = siteFolder({
    "docs/_config.yml": "url: https://blog.example\n",
    "docs/_posts/2026-01-01-x.md": "---\ntitle: X\n---\n\nText.\n",
    "empty/_config.yml": "url: https://blog.example\n",
  });

  test.each(["plan", "check", "preview", "doctor"])(
    "%s warns, and says where some are",
    async (command) => {
      const { err } = await posse([command, "--site", "empty", "--verbose"], { cwd: nested(site) });

      expect(err).toContain("warning: there are no posts in empty/_posts [no-posts]");
      expect(err).toContain("There are some in docs/_posts. Say where the blog lies: --site docs");
    },
  );

  test("a blog with posts is told nothing of it", async () => {
    expect((await posse(["check"], { cwd: join(site, "docs") })).err).toBe("");
  });
});

/** A repository whose site was looked for in a folder of its own. */
function nested(root: string): string {
  mkdirSync(join(root, ".git"), { recursive: true });
  return root;
}

describe("a post", () => {
  const site = siteFolder({
    "blog/_config.yml": "url: https://blog.example\n",
    "blog/_posts/2026-01-01-hello-world.md": "---\ntitle: Hello\n---\n\nText.\n",
  });

  test.each(["blog/_posts/2026-01-01-hello-world.md", "2026-01-01-hello-world.md"])(
    "is found as %s, from where the site lies below",
    async (path) => {
      const { code, out } = await posse(["plan", "--site", "blog", path], { cwd: site });

      expect(code).toBe(0);
      expect(out).toContain("+ create");
    },
  );

  test("is proposed where its path is nearly so", async () => {
    const path = "blog/_posts/2026-01-01-helo-world.md";
    const { code, err } = await posse(["plan", "--site", "blog", path], { cwd: site });

    expect(code).toBe(2);
    expect(err).toContain("Did you mean _posts/2026-01-01-hello-world.md?");
  });
});

describe("wrong usage ends with 2 and says what is wrong", () => {
  const site = siteFolder({ "_config.yml": "url: https://blog.example\n" });

  test.each([
    [[], "Usage: posse"],
    [["publsh"], "unknown command 'publsh'"],
    [["help", "plna"], "Did you mean plan?"],
    [["help", "nope"], "unknown command 'nope'"],
    [["plan", "--sitee", site], "unknown option '--sitee'"],
    [["status", "--dry-run"], "unknown option '--dry-run': it does nothing for posse status"],
    [["doctor", "--since", "main"], "it does nothing for posse doctor, only for plan, publish"],
    [
      ["resolve", "x.md", "--drafts"],
      "unknown option '--drafts': it does nothing for posse resolve",
    ],
    [["resolve", "x.md", "--all"], "unknown option '--all'"],
    [["plan", "--dry-run"], "unknown option '--dry-run'"],
    [["plan", "--site", "/no/such/folder"], "--site: there is no folder /no/such/folder"],
    [["plan", "--site", site, "--format", "xml"], "Allowed choices are text, json, jsonl"],
    [["plan", "--site", site, "--platform", "hashnode"], "--platform: “hashnode” is not one of"],
    [["plan", "--site", site, "--now", "yesterday"], "--now: “yesterday” is not a valid time"],
    [["plan", "--site", site, "--max-posts", "many"], "--max-posts: “many” is not a whole number"],
    [["plan", "--site", site, "--site-url", "blog.example"], "--site-url: “blog.example” is not"],
    [["plan", "--site", site, "--backfill", "9"], "--backfill: 9 is more than --max-posts allows"],
    [["plan", "--site", site, "_posts/none.md"], "_posts/none.md: no post has this path"],
    [["plan", "--site", site, "--ledger", "github:blog"], "--ledger: “github:blog” is not github:"],
    [["plan", "--site", site, "--ledger", "github:ada/blog"], "needs a token"],
    [["sandbox", "--port", "http"], "--port: “http” is not a valid port"],
    [["render", "--site", site], "--platform: render shows the article for one platform"],
  ])("posse %p", async (args, message) => {
    const { code, all } = await posse(args);

    expect(all).toContain(message);
    expect(code).toBe(2);
  });

  test("all wrong flags are said at once", async () => {
    const { err } = await posse([
      ...["plan", "--site", site, "--platform", "x", "--max-posts", "y"],
      ...["--devto-visibility", "z"],
    ]);

    expect(err).toMatch(/--platform:[\s\S]*--devto-visibility:[\s\S]*--max-posts:/);
  });
});

test("what is said of older posts and of max-posts names what a terminal's user can type", async () => {
  const site = siteFolder({
    "_config.yml": "url: https://blog.example\n",
    ...Object.fromEntries(
      [1, 2].map((day) => [`_posts/2026-01-0${day}-x.md`, `---\ntitle: ${day}\n---\n\nText.\n`]),
    ),
  });

  const first = await posse(["plan", "--site", site, "--verbose"]);
  expect(first.out).toContain("ask for it by its path, or for a backfill");
  expect(first.err).toContain("`--backfill`");
  const over = await posse(["plan", "--all", "--max-posts", "1", "--site", site]);
  expect(over.err).toContain("`--max-posts`");
  expect(over.err).not.toContain("on the command line");

  const nowhere = siteFolder({ "_posts/2026-01-01-x.md": "---\ntitle: X\n---\n\nText.\n" });
  expect((await posse(["check", "--site", nowhere])).err).toContain("`--site-url`");
});
