import { expect, test } from "@jest/globals";
import type { Source } from "../../../src/core/source.ts";
import { platforms } from "../../../src/platforms/index.ts";
import { jekyll } from "../../../src/readers/jekyll/index.ts";
import { memorySource } from "../../fakes/memory-source.ts";
import { now } from "./a-site.ts";

const path = "_posts/2026-01-01-first.md";

const files = {
  "_config.yml": `url: https://ada.github.io
theme: minima
plugins: [jemoji]
since: 2020-01-05
rate: 2.0
collections: { notes: { output: true } }
defaults: [{ scope: { path: "" }, values: { layout: post } }]
`,
  "Gemfile.lock": "GEM\n  specs:\n    jekyll (3.9.0)\n",
  "_data/people.yml": "ada: Ada Lovelace\n",
  "_notes/one.md": "---\ntitle: One\n---\nA note.\n",
  [path]: `---
title: First
---
Since {{ site.since }}, {{ site.rate }}, {{ site.data.people.ada }}, {{ site.notes[0].title }}, {{ site.github.repository_name }}.
`,
};

/** The files, and which of them were read. */
function watched(): { readonly source: Source; readonly read: readonly string[] } {
  const read: string[] = [];
  const source = memorySource(files);
  const noting: Source["read"] = (name) => {
    read.push(name);
    return source.read(name);
  };
  return { source: { ...source, read: noting }, read };
}

async function opened(source: Source) {
  const place = { siteDir: "", configs: ["_config.yml"] };
  const configuration = await jekyll.configuration(source, place);
  const repository = async () => ({ owner: "ada", name: "blog" });
  return configuration.open({ now, platforms, repository });
}

test("the process that renders is given the site as it was read, and reads none of it again", async () => {
  const blog = await opened(memorySource(files));
  const { source, read } = watched();

  const again = await jekyll.takeOver(source, structuredClone(blog.handOver()));

  expect(read).toEqual([]);
  expect(again.facts).toEqual(blog.facts);
  expect(again.posts).toHaveLength(1);
  expect(again.posts[0]).toMatchObject({ path, canonicalUrl: blog.posts[0]?.canonicalUrl });
});

test("what a post becomes there is what it becomes here", async () => {
  const blog = await opened(memorySource(files));
  const again = await jekyll.takeOver(memorySource(files), structuredClone(blog.handOver()));
  const [post] = blog.posts;
  if (post === undefined) throw new Error("the blog has no post");

  const here = await blog.text(post);

  expect(here.text).toBe("Since 2020-01-05, 2.0, Ada Lovelace, One, blog.\n");
  expect(await again.text(post)).toEqual(here);
  expect((await again.manuscript(post)).reads).toEqual((await blog.manuscript(post)).reads);
});
