import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { platforms } from "../../src/platforms/index.ts";
import { settingsTable } from "../../src/settings/settings-table.ts";
import { siteFolder } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";

const blog = {
  "_config.yml": "url: https://blog.example\n",
  "_posts/2020-01-01-old.md": "---\ntitle: Old\n---\n\nText.\n",
};
const path = ".github/workflows/posse.yml";
const deploying = (name: string, step = "actions/deploy-pages@v5") =>
  `${name}on: push\njobs: { a: { steps: [{ uses: ${step} }, { uses: "actions/deploy-pages@v5" }] } }\n`;

function repository(files: Readonly<Record<string, string>>, branch = "main"): string {
  const folder = siteFolder(files);
  execFileSync("git", ["init", "--quiet", `--initial-branch=${branch}`], { cwd: folder });
  return folder;
}

const init = (cwd: string, ...args: string[]) => posse(["init", ...args], { cwd });

async function workflowFor(files: Readonly<Record<string, string>>, branch?: string) {
  const { code, out } = await init(repository(files, branch), "--dry-run");
  expect(code).toBe(0);
  return parse(out);
}

describe("posse init", () => {
  test("writes a workflow whose every input exists, and says what is left to do", async () => {
    const folder = repository(blog);

    const { code, out } = await init(folder);

    expect(code).toBe(0);
    const { on, jobs } = parse(readFileSync(join(folder, path), "utf8"));
    expect(on.push).toEqual({ branches: ["main"] });
    for (const name of Object.keys(jobs.publish.steps[1].with))
      expect(settingsTable(platforms).inputs).toContain(name);
    expect(jobs.check.permissions).toEqual({ contents: "read" });
    expect(jobs.publish.steps[1].with["devto-visibility"]).toBe("draft");
    expect(out).toContain("gh secret set DEVTO_API_KEY");
    expect(out).toContain("The existing post is not published");
  });

  test("prints exactly what it would write, and writes nothing, with --dry-run", async () => {
    const folder = repository(blog);

    const { out } = await init(folder, "--dry-run");

    expect(existsSync(join(folder, ".github"))).toBe(false);
    expect(existsSync(join(folder, ".gitignore"))).toBe(false);
    await init(folder);
    expect(`${out}\n`).toBe(readFileSync(join(folder, path), "utf8"));
  });

  test("overwrites nothing", async () => {
    const folder = repository({ ...blog, [path]: "mine" });

    const { code, err } = await init(folder);

    expect(code).toBe(2);
    expect(err).toContain(`${path}: is there already`);
    expect(readFileSync(join(folder, path), "utf8")).toBe("mine");
  });

  test.each([
    ["nothing", undefined, ".posse-sandbox/\n"],
    ["other files, and has no line break at its end", "_site", "_site\n.posse-sandbox/\n"],
    ["other files, as Windows writes them", "_site\r\n", "_site\r\n.posse-sandbox/\r\n"],
    ["the sandbox's ledger already", ".posse*\n", ".posse*\n"],
  ])("what was tried in the sandbox is not committed: git ignored %s", async (_, before, after) => {
    const folder = repository(before === undefined ? blog : { ...blog, ".gitignore": before });

    const { out } = await init(folder);

    expect(readFileSync(join(folder, ".gitignore"), "utf8")).toBe(after);
    expect(out.includes("Added .posse-sandbox/ to .gitignore.")).toBe(before !== after);
  });

  test("adds no second workflow beside one that runs Posse", async () => {
    const other = ".github/workflows/copies.yml";
    const folder = repository({ ...blog, [other]: "- uses: posse-action/posse@v0\n" });

    const { code, err } = await init(folder);

    expect(code).toBe(2);
    expect(err).toContain(`${other}: runs Posse already`);
    expect(existsSync(join(folder, path))).toBe(false);
  });
});

describe("posse init finds out", () => {
  test("the default branch: the remote's before the one that is checked out", async () => {
    const folder = repository(blog, "draft-of-a-post");
    const head = join(folder, ".git/refs/remotes/origin");
    execFileSync("mkdir", ["-p", head]);
    execFileSync("git", [
      ...["-C", folder, "symbolic-ref"],
      ...["refs/remotes/origin/HEAD", "refs/remotes/origin/trunk"],
    ]);

    expect(parse((await init(folder, "--dry-run")).out).on.push).toEqual({ branches: ["trunk"] });
  });

  test.each(["gh-pages", "release/1.x", "true", "0.x", "a'b", "día"])(
    "the branch %p, whatever YAML would make of it",
    async (branch) => {
      expect((await workflowFor(blog, branch)).on.push).toEqual({ branches: [branch] });
    },
  );

  test("the only blog of a repository, below its root and from there", async () => {
    const files = { "docs/_config.yml": blog["_config.yml"], "README.md": "Hello" };
    const folder = repository(files);

    const fromRoot = parse((await init(folder, "--dry-run")).out);
    const fromBlog = parse((await init(join(folder, "docs"), "--dry-run")).out);

    expect(fromRoot.jobs.publish.steps[1].with["site-dir"]).toBe("docs");
    expect(fromRoot.jobs.check.steps[1].with["site-dir"]).toBe("docs");
    expect(fromBlog).toEqual(fromRoot);
  });

  test("that there are several blogs, and asks for one", async () => {
    const folder = repository({
      "a/_config.yml": "url: https://a.example\n",
      "b/_config.yml": "url: https://b.example\n",
    });

    const { code, err } = await init(folder, "--dry-run");
    const one = parse((await init(folder, "--dry-run", "--site", "b")).out);

    expect(code).toBe(2);
    expect(err).toContain("several below it: a, b");
    expect(one.jobs.publish.steps[1].with["site-dir"]).toBe("b");
  });

  test("the workflow that deploys the site, and follows it", async () => {
    const { on, jobs } = await workflowFor({
      ...blog,
      ".github/workflows/ci.yml": "name: CI\non: push\n",
      ".github/workflows/pages.yml": deploying("name: 'Deploy: the site'\n"),
    });

    expect(on.push).toBeUndefined();
    expect(on.workflow_run).toEqual({ workflows: ["Deploy: the site"], types: ["completed"] });
    expect(jobs.publish.if).toContain("head_repository.full_name == github.repository");
  });

  test("a workflow without a name, by its path", async () => {
    const file = ".github/workflows/pages.yml";
    const { on } = await workflowFor({ ...blog, [file]: deploying("") });

    expect(on.workflow_run.workflows).toEqual([file]);
  });

  test.each(["{", "name: [a]\n", 'name: "a\\nb"\n', `name: $${"{{ github.ref }}"}\n`])(
    "no workflow that it cannot name: %j",
    async (name) => {
      const { on } = await workflowFor({ ...blog, ".github/workflows/x.yml": deploying(name) });

      expect(on.push).toEqual({ branches: ["main"] });
    },
  );

  test("whose URL rules hold where no committed file says so", async () => {
    const lock = { "Gemfile.lock": "GEM\n  specs:\n    github-pages (232)\n" };
    const jekyll = async (files: Record<string, string>) =>
      (await workflowFor({ ...blog, ...files })).jobs.publish.steps[1].with.jekyll;
    const pages = deploying("name: P\n", "actions/jekyll-build-pages@v1");

    expect(await jekyll({})).toBeUndefined();
    expect(await jekyll(lock)).toBeUndefined();
    expect(await jekyll({ ...lock, ".gitignore": "Gemfile.lock\n" })).toBe(3);
    expect(await jekyll({ ".github/workflows/p.yml": pages })).toBe(3);
  });

  test("that there is no repository", async () => {
    const { code, err } = await init(siteFolder(blog));

    expect(code).toBe(2);
    expect(err).toContain("is not in a git repository");
    expect(err).toContain("git init");
  });

  test.each([
    [
      "its remote",
      {
        "_config.yml":
          "url: https://blog.example\nremote_theme: mmistakes/minimal-mistakes@4.26.2\n",
      },
      "Minimal Mistakes",
    ],
    [
      "its gem",
      { "_config.yml": "url: https://blog.example\ntheme: just-the-docs\n" },
      "Just the Docs",
    ],
    ["the files of a fork", { "_includes/feature_row": "" }, "Minimal Mistakes"],
  ])("the theme, by %s; doctor names it, too", async (_how, files, theme) => {
    const folder = repository({ ...blog, ...files });

    const { err } = await init(folder, "--dry-run", "--no-color");
    expect(err).toMatch(new RegExp(`theme +${theme}`));
    expect((await posse(["doctor"], { cwd: folder })).out).toContain(`theme ${theme}`);
  });
});
