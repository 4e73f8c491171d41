import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { siteFolder } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";
import { aPost, config, outFolder } from "./preview-run.ts";

const files = {
  ...config,
  "_posts/2026-01-01-one.md": aPost("One.", "title: One"),
  "_drafts/idea.md": aPost("![Lost](lost.png)", "title: Idea\ndate: 2026-05-04"),
};

async function run(command: string, ...args: string[]) {
  const now = ["--now", "2026-06-01T12:00:00Z"];
  return posse([command, "--site", siteFolder(files), ...now, ...args]);
}

test.each([
  ["named", ["_drafts/idea.md"], ["idea"]],
  ["asked for", ["--drafts"], ["2026-01-01-one", "idea"]],
  ["not asked for", [], ["2026-01-01-one"]],
])("a preview has pages for drafts that are %s as it should", async (_, args, posts) => {
  const folder = outFolder();

  expect((await run("preview", "--out", folder, ...args)).code).toBe(0);

  const pages = posts.flatMap((post) =>
    ["all", "devto", "medium"].map((one) => `${post}.${one}.html`),
  );
  expect(readdirSync(join(folder, "posts")).sort()).toEqual(pages);
});

test("a draft is rendered, with the address that it would have", async () => {
  const args = ["--platform", "devto", "--format", "json", "_drafts/idea.md"];

  expect(JSON.parse((await run("render", ...args)).out)).toMatchObject({
    posts: [
      {
        canonicalUrl: "https://blog.example/b/2026/05/04/idea.html",
        article: { title: "Idea" },
      },
    ],
  });
});

test("a check of a draft says what is wrong with it; one of the blog does not", async () => {
  expect((await run("check", "_drafts/idea.md")).err).toContain("lost.png");
  expect((await run("check", "--drafts")).err).toContain("lost.png");
  expect((await run("check")).err).not.toContain("lost.png");
});

test("the plan leaves a draft alone, however it is asked for", async () => {
  for (const args of [["_drafts/idea.md"], ["--drafts", "--all"]]) {
    const { steps } = JSON.parse((await run("plan", "--format", "json", ...args)).out);
    const ofDraft = steps.filter(({ path }: { path: string }) => path === "_drafts/idea.md");

    expect(ofDraft).toMatchObject([
      { kind: "skip", reason: "draft" },
      { kind: "skip", reason: "draft" },
    ]);
  }
});

test("a draft cannot be published by its name", async () => {
  const { code, err } = await run("publish", "_drafts/idea.md");

  expect(code).toBe(2);
  expect(err).toContain("drafts are never sent");
});
