import { expect, test } from "@jest/globals";
import { propose } from "../../../src/readers/built/propose.ts";
import { builtPage, builtSite } from "../../fakes/built-site.ts";
import { memorySource } from "../../fakes/memory-source.ts";

const feedOf = (paths: readonly string[]) =>
  `<rss><channel>${paths.map((path) => `<item><link>https://blog.example/${path}</link></item>`).join("")}</channel></rss>`;

async function proposed(
  sources: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
) {
  const fed = builtSite({ "feed.xml": feedOf(["blog/post-1/", "blog/post-2/"]) });
  return propose(memorySource(sources), { pages: memorySource({ ...fed, ...more }) });
}

const files = (folder: string) =>
  Object.fromEntries(
    [1, 2, 3, 4, 5].map((number) => [
      `${folder}/post-${number}.md`,
      `---\ntitle: Post ${number}\ndate: 2026-03-0${number}\n---\n`,
    ]),
  );

test("the folder of the sources is proposed, with the pages that it takes", async () => {
  const proposal = await proposed({ ...files("content/blog"), "content/blog/_index.md": "" });

  expect(proposal).toMatchObject({ posts: ["content/blog/**"], content: "div.post-body" });
  expect(proposal.pages).toHaveLength(5);
});

test("a folder that holds more than posts is not", async () => {
  const about = builtPage({ title: "About", article: "<p>Some words about me.</p>", date: "" });
  const proposal = await proposed(
    { ...files("docs"), "docs/about.md": "---\ntitle: About\n---\n" },
    { "about/index.html": about },
  );

  expect(proposal.posts).toEqual(["blog/*"]);
  expect(proposal.pages).toHaveLength(5);
});

test("pages elsewhere that are dated like posts make it unsure, and are named", async () => {
  const note = (number: number) => [
    `notes/note-${number}/index.html`,
    builtPage({ title: `Note ${number}`, article: `<p>Words of note ${number} alone.</p>` }),
  ];
  const proposal = await proposed({}, Object.fromEntries([1, 2, 3].map(note)));

  expect(proposal).toMatchObject({ posts: ["blog/*"], sure: "unsure" });
  expect(proposal.why.join()).toContain("3 pages in notes are dated like them");
});

test("of a feed that holds all pages, the dated ones are posts", async () => {
  const about = builtPage({ title: "About", article: "<p>Some words about me.</p>", date: "" });
  const proposal = await proposed(
    {},
    {
      "about/index.html": about,
      "feed.xml": feedOf(["about/", "blog/post-1/", "blog/post-2/", "blog/post-3/"]),
    },
  );

  expect(proposal.pages).toHaveLength(5);
});
