import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type Bench, benchAfter, config } from "./bench.ts";
import { propose } from "./pull-request.ts";

const old = "_posts/2026-03-01-first.md";
const fresh = "_posts/2026-03-02-second.md";

/** Thirty words of its own for each post. */
function text(seed: string, count = 30): string {
  return Array.from({ length: count }, (_, index) => `${seed}${index * 7919}`).join(" ");
}

function post(title: string, body: string, more = ""): string {
  return `---\ntitle: ${title}\n${more}---\n\n${body}\n`;
}

let bench: Bench;
/** The commit whose post is published on both platforms. */
let published: string;

const open = benchAfter(async ({ blog, run }) => {
  const commit = await blog.publish({ "_config.yml": config });
  expect((await run("schedule", {})).conclusion).toBe("success");
  return commit;
});

beforeEach(async () => {
  const { bench: opened, facts: begun } = await open();
  bench = opened;
  published = await bench.blog.publish({ [old]: post("First", text("first")) });
  await bench.push(begun, published);
});

afterEach(() => bench.close());

const articles = () =>
  bench.sandbox.state().devto.articles.map(({ title, canonical_url: url }) => [title, url]);
const stories = () => bench.sandbox.state().medium.posts.map(({ title }) => title);

/** Pushes the blog without some files and with others. */
async function push(before: string, gone: readonly string[], files: Record<string, string>) {
  for (const path of gone) await bench.blog.git("rm", "--quiet", path);
  const after = await bench.blog.publish(files);
  return { after, result: await bench.push(before, after) };
}

test("a post that is renamed with one word changed keeps its copies", async () => {
  const edited = text("first").replace("first7919", "another");

  const { result } = await push(published, [old], { [fresh]: post("First", edited) });

  expect(result.conclusion).toBe("success");
  expect(articles()).toEqual([["First", "https://blog.example/2026/03/02/second.html"]]);
  expect(stories()).toEqual(["First"]);
  expect([...((await bench.ledger())?.keys() ?? [])]).toEqual([fresh]);
});

test("so it does when the ledger is of an older version: GitHub still has the text", async () => {
  await bench.blog.git("fetch", "--quiet", "origin", "posse:posse");
  await bench.blog.git("checkout", "--quiet", "posse");
  const file = "v1/_posts/2026-03-01-first.json";
  const entry = (await bench.ledger())?.get(old);
  const { title: _, date: __, sketch: ___, ...older } = entry ?? {};
  await bench.blog.publish({ [file]: JSON.stringify(older) }, "posse");
  await bench.blog.git("checkout", "--quiet", "main");
  const edited = text("first").replace("first7919", "another");

  const { result } = await push(published, [old], { [fresh]: post("First", edited) });

  expect(result.conclusion).toBe("success");
  expect(articles()).toEqual([["First", "https://blog.example/2026/03/02/second.html"]]);
  expect(stories()).toEqual(["First"]);
});

test("a permalink that passes to a new post takes no copy with it", async () => {
  const permalink = (path: string) => `permalink: ${path}\n`;
  const before = await push(published, [], {
    [old]: post("First", text("first"), permalink("/hello/")),
  });

  const { result } = await push(before.after, [], {
    [old]: post("First", text("first"), permalink("/hello-2025/")),
    [fresh]: post("Second", text("second"), permalink("/hello/")),
  });

  expect(result.conclusion).toBe("success");
  expect(articles()).toEqual([
    ["First", "https://blog.example/hello-2025/"],
    ["Second", "https://blog.example/hello/"],
  ]);
  expect(stories()).toEqual(["First", "Second"]);
});

test("two posts that exchange their permalinks exchange the addresses of their copies", async () => {
  const both = (one: string, other: string) => ({
    [old]: post("First", text("first"), `permalink: /${one}/\n`),
    [fresh]: post("Second", text("second"), `permalink: /${other}/\n`),
  });
  const before = await push(published, [], both("one", "two"));

  const { result } = await push(before.after, [], both("two", "one"));

  expect(result.conclusion).toBe("success");
  expect(articles()).toEqual([
    ["First", "https://blog.example/two/"],
    ["Second", "https://blog.example/one/"],
  ]);
  expect(stories()).toEqual(["First", "Second"]);
});

test("a new post that takes the file name of one that is renamed gets copies of its own", async () => {
  const { result } = await push(published, [], {
    [old]: post("Second", text("second")),
    [fresh]: post("First", text("first").replace("first7919", "another")),
  });

  expect(result.conclusion).toBe("success");
  expect(articles()).toEqual([
    ["First", "https://blog.example/2026/03/02/second.html"],
    ["Second", "https://blog.example/2026/03/01/first.html"],
  ]);
  expect(stories()).toEqual(["First", "Second"]);
});

/** A post of which nobody can tell: half of the old text, under another title. */
const unsure = `${text("first", 18)} ${text("new", 12)}`;

test.each([
  ["posse-was", 1, "Other"],
  ["posse-was-not", 2, "Other"],
])(
  "a post that may be the old one is asked about, and the printed line %s settles it",
  async (key, copies, title) => {
    const asked = await push(published, [old], { [fresh]: post(title, unsure) });

    expect(asked.result.conclusion).toBe("failure");
    expect(bench.sent()).toHaveLength(2);
    const said = asked.result.annotations.find(({ file }) => file === fresh)?.message ?? "";
    const line = new RegExp(`\`(${key}: [^\`]+)\``).exec(said)?.[1];
    expect(line).toBe(`${key}: ${old}`);
    expect(asked.result.summary).toContain(`${key}: ${old}`);

    const { result } = await push(asked.after, [], { [fresh]: post(title, unsure, `${line}\n`) });

    expect(result.conclusion).toBe("success");
    expect(articles()).toHaveLength(copies);
    expect(stories()).toHaveLength(copies);
  },
);

test("a post that is written anew under another name and title is asked about, until it is answered", async () => {
  const path = "_posts/2026-03-04-anew.md";
  const asked = await push(published, [old], { [path]: post("Anew", text("anew")) });
  await bench.run("schedule", {});
  const edited = await push(asked.after, [], { [path]: post("Anew, again", text("again")) });

  expect(edited.result.conclusion).toBe("failure");
  expect(edited.result.annotations.find(({ file }) => file === path)?.message).toContain(
    `posse-was-not: ${old}`,
  );
  expect(articles()).toHaveLength(1);
  expect(stories()).toHaveLength(1);
});

test("a post of a series that takes the place of a deleted one is asked about, on both platforms", async () => {
  const issue = (number: number) => post(`Week ${number}`, `issue${number} ${text("weekly", 40)}`);
  const [one, two, three] = [1, 2, 3].map((day) => `_posts/2026-03-0${day}-week.md`) as [
    string,
    string,
    string,
  ];
  const both = await push(published, [], { [one]: issue(1), [two]: issue(2) });

  const { result } = await push(both.after, [one], { [three]: issue(3) });

  expect(result.conclusion).toBe("failure");
  expect(result.annotations.find(({ file }) => file === three)?.message).toContain(
    `posse-was-not: ${one}`,
  );
  expect(articles()).toHaveLength(3);
  expect(stories()).toHaveLength(3);
});

test("the check of a pull request asks before anything is merged", async () => {
  await bench.blog.git("rm", "--quiet", old);

  const result = await propose(bench, { [fresh]: post("Other", unsure) });

  expect(result.conclusion).toBe("failure");
  expect(result.annotations).toContainEqual(
    expect.objectContaining({ file: fresh, message: expect.stringContaining(`posse-was: ${old}`) }),
  );
  expect(bench.sent()).toHaveLength(2);
});
