import { describe, expect, test } from "@jest/globals";
import { openBlog } from "../../src/compose/blog.ts";
import { openSession } from "../../src/compose/session.ts";
import type { Inputs } from "../../src/core/article.ts";
import { platforms } from "../../src/platforms/index.ts";
import type { SettingName } from "../../src/settings/settings-table.ts";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import { memorySource } from "../fakes/memory-source.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";

type Files = Readonly<Record<string, string>>;
type Given = Partial<Readonly<Record<SettingName, string>>>;

const path = "_posts/2026-01-02-second.md";

const config = `url: https://blog.example
title: A blog
author: { name: Ada }
collections: { notes: { output: true } }
plugins: [jekyll-feed]
`;

/** A blog whose second post has this text. */
function blogWith(text: string, more: Files = {}): Files {
  return {
    "_config.yml": config,
    "_posts/2026-01-01-first.md": "---\ntitle: First\n---\nText.\n",
    "_includes/note.html": "A note.",
    "_includes/other.html": "Another.",
    "_data/people.yml": "ada: Ada Lovelace\n",
    "assets/there.png": "",
    "about.md": "---\ntitle: About\n---\nText.\n",
    [path]: `---\ntitle: Second\n---\n${text}\n`,
    ...more,
  };
}

const today = "2026-11-24T10:00:00Z";

async function open(files: Files, given: Given = {}, at = today) {
  const source = memorySource(files);
  const layer = { label: (name: SettingName) => name, get: (name: SettingName) => given[name] };
  const clock = virtualClock(at);
  const now = clock.now();
  const blog = await openBlog({ definitions: platforms, source, layers: [layer], now });
  const session = await openSession({
    ...{ blog, source, clock, run: "1/1", purpose: "look", ledger: memoryLedger() },
  });
  const platform = session.platforms[0];
  const post = blog.site.posts.find((one) => one.path === path);
  if (platform === undefined || post === undefined) throw new Error("the blog lacks its post");
  return { session, post, platform, source };
}

type CopyOf = (url: string) => string | undefined;
const noCopies: CopyOf = () => undefined;

/** What the second post's article for dev.to was made from. */
async function inputsIn(files: Files, given: Given = {}, copyOf = noCopies) {
  const { session, post, platform } = await open(files, given);
  const { article, diagnostics } = await session.render(post, platform, copyOf);
  if (article === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return article.inputs;
}

async function areSame(
  inputs: Inputs | undefined,
  files: Files,
  given: Given = {},
  copyOf = noCopies,
  at = today,
) {
  const { session, post, platform } = await open(files, given, at);
  if (inputs === undefined) throw new Error("what the article was made from is not known");
  return session.ports.inputs?.areSame(post, platform, inputs, copyOf);
}

const configured = (line: string) => ({ "_config.yml": `${config}${line}\n` });
const edited = (from: string, to: string) => ({ "_config.yml": config.replace(from, to) });
const defaults = (of: string, values: string) =>
  configured(`defaults: [{ scope: { path: "", type: ${of} }, values: { ${values} } }]`);

const plain = "Text.";
const include = "{% include note.html %}";
const include2 = "{% assign name = 'note' %}{% include {{ name }}.html %}";
const postUrl = "[first]({% post_url 2026-01-01-first %})";
const first = "_posts/2026-01-01-first.md";
const moved = { [first]: "---\ntitle: First\npermalink: /elsewhere/\n---\nText.\n" };

describe("a copy was made from something else than it would be made from now", () => {
  test.each<[what: string, text: string, change: Files]>([
    ["its text", plain, { [path]: "---\ntitle: Second\n---\nAnother text.\n" }],
    ["its front matter", plain, { [path]: "---\ntitle: Renamed\n---\nText.\n" }],
    ["a wish", plain, { [path]: "---\ntitle: Second\nposse: {devto: {tags: [a]}}\n---\nText.\n" }],
    ["its front matter defaults", plain, defaults("posts", "tags: [news]")],
    ["the permalink", plain, configured("permalink: /:title/")],
    ["the site's address", plain, edited("blog.example", "other.example")],
    ["the baseurl", plain, configured("baseurl: /blog")],
    ["the time zone", plain, configured("timezone: Europe/Berlin")],
    ["the Markdown dialect", plain, configured("markdown: CommonMark")],
    ["kramdown's options", plain, configured("kramdown: { hard_wrap: true }")],
    ["where the excerpt ends", plain, configured("excerpt_separator: MORE")],
    ["jemoji", plain, edited("[jekyll-feed]", "[jekyll-feed, jemoji]")],
    ["an include", include, { "_includes/note.html": "An edited note." }],
    ["an include that a variable names", include2, { "_includes/note.html": "An edited note." }],
    [
      "an include that the theme has and the blog had not",
      '{% include figure.html image_path="/a.png" %}',
      {
        "_includes/figure.html": "A figure.",
      },
    ],
    ["an include's include", include, { "_includes/note.html": "{% include other.html %}" }],
    [
      "a setting that an include reads",
      "{% include author.html %}",
      {
        "_includes/author.html": "{{ site.author.name }}",
        ...edited("Ada", "Grace"),
      },
    ],
    ["a setting", "{{ site.title }}", edited("A blog", "My blog")],
    ["a setting that was not there", "{{ site.motto }}", configured("motto: Write.")],
    ["a data file", "{{ site.data.people.ada }}", { "_data/people.yml": "ada: Grace Hopper\n" }],
    [
      "a data file that was not there",
      "{{ site.data.places.home }}",
      {
        "_data/places.yml": "home: London\n",
      },
    ],
    ["the place of a post that it links to", postUrl, moved],
    ["the place of one that it links to by its file", "[first](2026-01-01-first.md)", moved],
    ["the place of one that `link` names", `[a]({% link ${first} %})`, moved],
    ["what stands for a tag", "{% video x %}", configured("posse: { liquid-tags: { video: b } }")],
  ])("%s", async (what, text, change) => {
    const before = {
      ...blogWith(text),
      ...(text.includes("author.html") && { "_includes/author.html": "{{ site.author.name }}" }),
      ...(what === "what stands for a tag" && configured("posse: { liquid-tags: { video: a } }")),
    };
    const inputs = await inputsIn(before);

    const untouched = await areSame(inputs, before);
    const changed = await areSame(inputs, { ...before, ...change });

    expect({ untouched, changed }).toEqual({ untouched: true, changed: false });
  });

  test("the record of its copies, which Posse writes into it, is no change; such words in the text are", async () => {
    const inputs = await inputsIn(blogWith(plain));
    const head = "title: Second\ndevto_id: 12\ndevto_url: https://dev.to/ada/second";

    const recorded = await areSame(inputs, {
      ...blogWith(plain),
      [path]: `---\n${head}\n---\nText.\n`,
    });
    const written = await areSame(inputs, blogWith(`devto_id: 12\n\n${plain}`));

    expect({ recorded, written }).toEqual({ recorded: true, written: false });
  });

  test("a cover's file, where its address depends on whether it is there", async () => {
    const covered = "---\ntitle: Second\nimage: /blog/a.png\n---\nText.\n";
    const files = blogWith("", { ...configured("baseurl: /blog"), [path]: covered });
    const inputs = await inputsIn(files);

    expect(await areSame(inputs, { ...files, "blog/a.png": "" })).toBe(false);
  });

  test.each<[name: SettingName, value: string]>([
    ["devto-organization", "acme"],
    ["ai-disclosure", "no_ai"],
    ["jekyll", "3"],
  ])("the setting %s", async (name, value) => {
    const files = blogWith(plain);
    const inputs = await inputsIn(files);

    expect(await areSame(inputs, files, { [name]: value })).toBe(false);
  });
});

test.each<[what: string, text: string, change: Files]>([
  ["another post", plain, { [first]: "---\ntitle: First\n---\nEdited.\n" }],
  ["a new post", postUrl, { "_posts/2026-01-03-third.md": "---\ntitle: Third\n---\nText.\n" }],
  ["another include", include, { "_includes/other.html": "Edited." }],
  ["an include that it does not use", plain, { "_includes/note.html": "Edited." }],
  ["a data file, without data in it", include, { "_data/people.yml": "ada: Grace\n" }],
  ["a setting that it does not read", "{{ site.title }}", edited("Ada", "Grace")],
  ["defaults of pages", plain, defaults("pages", "tags: [news]")],
  ["the text of a post that it links to", postUrl, { [first]: "---\ntitle: New\n---\nEdited.\n" }],
  ["an image that was missing", "![a](/assets/new.png)", { "assets/new.png": "" }],
  ["how Posse publishes", include, configured("posse: { max-posts: 3 }")],
  ["a page", plain, { "about.md": "---\ntitle: About\n---\nEdited.\n" }],
])("a copy was made from the same although %s has changed", async (_, text, change) => {
  const files = blogWith(text);
  const inputs = await inputsIn(files);

  expect(await areSame(inputs, { ...files, ...change })).toBe(true);
});

test.each([
  ["the pages", "{% for page in site.pages %}{{ page.title }}{% endfor %}"],
  ["a collection", "{{ site.notes | size }}"],
  ["a page's address", "[about]({% link about.md %})"],
  ["everything", "{{ site | jsonify | size }}"],
])("nobody can tell whether a post would be the same that reads %s", async (_, text) => {
  expect(await inputsIn(blogWith(text))).toBeUndefined();
});

test.each([
  ["all posts", "{{ site.posts.size }}"],
  ["the newest posts", "{{ site.related_posts | map: 'title' }}"],
  ["the tags of all posts", "{{ site.tags | size }}"],
  ["the post before it", "{{ page.previous.title }}"],
])("a post that reads %s is made from all of them", async (_, text) => {
  const files = blogWith(text);
  const inputs = await inputsIn(files);

  expect(inputs?.reads).toContain("posts all");
  expect(await areSame(inputs, files)).toBe(true);
  expect(await areSame(inputs, { ...files, "about.md": "Edited." })).toBe(true);
  expect(await areSame(inputs, { ...files, [first]: "---\ntitle: First\n---\nEdited.\n" })).toBe(
    false,
  );
});

test("an include in an excerpt counts for each post that shows the excerpt", async () => {
  const text = "{{ site.posts.last.excerpt }}";
  const files = blogWith(text, {
    "_posts/2025-12-31-zeroth.md": "---\ntitle: Zeroth\n---\n{% include note.html %}\n\nMore.\n",
    [first]: `---\ntitle: First\n---\nText.\n\n${text}\n`,
  });
  const { session, post, platform } = await open(files);
  for (const one of session.ports.posts) await session.render(one, platform);

  const { article } = await session.render(post, platform);

  expect(article?.inputs?.reads).toContain("file _includes/note.html");
});

test.each([
  ["site.time", "{{ site.time | date: '%Y' }}"],
  ["now", "{{ 'now' | date: '%Y' }}"],
  ["a date without a year", "{{ 'May 5' | date: '%Y' }}"],
])("%s is another in the next year", async (_, text) => {
  const files = blogWith(text);
  const inputs = await inputsIn(files);

  expect(await areSame(inputs, files, {}, noCopies, "2026-12-31T10:00:00Z")).toBe(true);
  expect(await areSame(inputs, files, {}, noCopies, "2027-01-02T10:00:00Z")).toBe(false);
});

test("what the first post has brought into memory was read by the second, too", async () => {
  const files = blogWith("{% include note.html %}{{ site.data.people.ada }}", {
    [first]: "---\ntitle: First\n---\n{% include note.html %}{{ site.data.people.ada }}\n",
  });
  const alone = await inputsIn(files);
  const { session, post, platform } = await open(files);
  for (const one of session.ports.posts) await session.render(one, platform);

  const { article } = await session.render(post, platform);

  expect(article?.inputs).toEqual(alone);
});

test("files are looked up only for copies whose posts read them", async () => {
  const files = blogWith(plain);
  const inputs = await inputsIn(files);
  const { session, post, platform, source } = await open(files);
  const before = source.reads.length;

  await session.ports.inputs?.areSame(post, platform, inputs as Inputs, noCopies);

  expect(source.reads.slice(before)).toEqual([]);
});

describe("where links to the blog's own posts lead to their copies", () => {
  const files = blogWith(`${postUrl} and [elsewhere](https://else.example/)`, {
    "_config.yml": `${config}posse: { own-links: copies }\n`,
  });
  const copyAt = (at: string) => (url: string) => (url.includes("/first") ? at : undefined);
  const copied = copyAt("https://dev.to/ada/first");

  test("a copy that is there now makes the difference, and another post's does not", async () => {
    const inputs = await inputsIn(files);

    expect(await areSame(inputs, files)).toBe(true);
    expect(await areSame(inputs, files, {}, (url) => copied(url.replace("else", "first")))).toBe(
      false,
    );
    expect(await areSame(await inputsIn(files, {}, copied), files, {}, copied)).toBe(true);
    expect(await areSame(await inputsIn(files, {}, copied), files)).toBe(false);
  });

  test("so does the setting", async () => {
    const inputs = await inputsIn(files);

    expect(await areSame(inputs, { ...files, "_config.yml": config })).toBe(false);
  });

  test("nothing is noted of an article whose links lead to the originals for this once", async () => {
    const { session, post, platform } = await open(files);

    const { article } = await session.render(post, platform);

    expect([article?.digest, article?.inputs]).toEqual([expect.any(String), undefined]);
  });
});

/** If this fails, the next upgrade of Posse compares every copy anew, and may update whole archives. */
test("what a record of this version says stays the same for every version to come", async () => {
  const text =
    "{% include note.html %} {{ site.data.people.ada }} {{ site.title }} {% post_url 2026-01-01-first %} {{ site.posts.size }} {{ site.time | date: '%Y' }}";
  const files = blogWith(text, { ...defaults("posts", "tags: [news], level: 1.5") });
  const recorded: Inputs = {
    digest: "sha256:294dc4e5d4c8a1681a3a3bc3c9774c9410def77af4fb8f44f11ff4e1dfacbd89",
    reads: [
      "config collections",
      "config posse",
      "config title",
      "data all",
      "file _data/people.yml",
      "file _includes/note.html",
      "post_url 2026-01-01-first",
      "posts all",
      "time of the post",
    ],
    version: "0.1.0",
  };

  const inputs = await inputsIn(files, { "devto-organization": "acme" });

  expect(inputs?.reads).toEqual(expect.arrayContaining([...recorded.reads]));
  expect(await areSame(recorded, files, { "devto-organization": "acme" })).toBe(true);
});

test("a record names nothing that every post reads", async () => {
  expect((await inputsIn(blogWith(plain)))?.reads).toEqual([]);
});
