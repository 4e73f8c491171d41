import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type Bench, config, openBench, post } from "./bench.ts";
import { propose } from "./pull-request.ts";

const old = "_posts/2015-01-01-old.md";
const young = "_posts/2026-03-07-new.md";
const zeros = "0".repeat(40);

let bench: Bench;

beforeEach(async () => {
  bench = await openBench();
});

afterEach(() => bench.close());

const titles = () => bench.sandbox.state().devto.articles.map(({ title }) => title);
const stories = () => bench.sandbox.state().medium.posts.map(({ title }) => title);
const stateOf = async (path: string) => (await bench.ledger())?.get(path)?.platforms.devto?.state;

describe("the first push of all", () => {
  test("that sets Posse up, fixes an old post and adds one, publishes the one", async () => {
    const { blog } = bench;
    const renamed = "_posts/2026-03-06-renamed.md";
    const text = post("Renamed", "A text of some length, by which git knows it again.\n".repeat(9));
    const before = await blog.publish({
      ...{ "_config.yml": config, [old]: post("Old"), "_drafts/draft.md": post("Draft") },
      "_posts/2026-03-05-other-name.md": text,
    });
    await blog.git("checkout", "--quiet", "-b", "set-up");
    await blog.publish({ ".github/workflows/posse.yml": "on: push\n" });
    await blog.publish({ [young]: post("New"), [old]: post("Old, fixed") });
    await blog.publish({ "_posts/2026-03-05-other-name.md": null, [renamed]: text });
    await blog.publish({
      "_drafts/draft.md": null,
      "_posts/2026-03-08-draft.md": post("Draft"),
      "_posts/2014-01-01-archived.md": post("Archived"),
    });
    await blog.git("checkout", "--quiet", "main");
    await blog.git("merge", "--quiet", "--squash", "set-up");
    const after = await blog.publish({});

    const result = await bench.push(before, after);

    expect(result.conclusion).toBe("success");
    expect(titles()).toEqual(["New", "Draft"]);
    expect(stories()).toEqual(["New", "Draft"]);
    expect(await stateOf(old)).toBe("baseline");
    expect(await stateOf(renamed)).toBe("baseline");
    expect(await stateOf("_posts/2014-01-01-archived.md")).toBe("baseline");
  });

  test("that renames a post and gives its name to a new one publishes the new one alone", async () => {
    const { blog } = bench;
    const text = "A text of some length, by which it is known again, word for word.\n".repeat(3);
    const path = "_posts/2026-03-06-name.md";
    const before = await blog.publish({ "_config.yml": config, [path]: post("Old", text) });
    const after = await blog.publish({
      "_posts/2026-03-06-other.md": post("Old", text),
      [path]: post("New", "Quite another text, with none of the words in it that the first has.\n"),
    });

    const result = await bench.push(before, after);

    expect(result.conclusion).toBe("success");
    expect(titles()).toEqual(["New"]);
    expect(stories()).toEqual(["New"]);
  });

  test("that gives an old post another date and another text publishes nothing of it", async () => {
    const { blog } = bench;
    const [path, redated] = ["_posts/2026-03-06-name.md", "_posts/2026-03-05-name.md"];
    const before = await blog.publish({ "_config.yml": config, [path]: post("Old", "A text.\n") });
    const after = await blog.publish({
      ...{
        [path]: null,
        [redated]: post("Old", "Quite another one, with nothing of the first.\n"),
      },
      [young]: post("New"),
    });

    const result = await bench.push(before, after);

    expect(result.conclusion).toBe("success");
    expect([titles(), stories()]).toEqual([["New"], ["New"]]);
    expect(await stateOf(redated)).toBe("baseline");
  });

  test("that is the root commit publishes of it what is new", async () => {
    const after = await bench.blog.publish({
      ...{ "_config.yml": config, [old]: post("Old"), [young]: post("New") },
      "_posts/2026-02-20-last-month.md": post("Last month"),
    });

    await bench.push(zeros, after);

    expect(titles()).toEqual(["New"]);
    expect(await stateOf("_posts/2026-02-20-last-month.md")).toBe("baseline");
  });

  test("that fails for a wrong key is made good by the same run weeks later", async () => {
    const before = await bench.blog.publish({ "_config.yml": config, [old]: post("Old") });
    const after = await bench.blog.publish({ [young]: post("New") });
    const inputs = { platforms: "devto", "medium-token": "" };
    const wrong = { ...inputs, "devto-api-key": "wrong-key" };
    expect((await bench.push(before, after, { inputs: wrong })).conclusion).toBe("failure");

    const options = { inputs, now: "2026-04-20T12:00:00Z", attempt: 2 };
    const result = await bench.push(before, after, options);

    expect(result.conclusion).toBe("success");
    expect(titles()).toEqual(["New"]);
  });

  test("that is cancelled as it waits for the site leaves what is new to the next run", async () => {
    const before = await bench.blog.publish({ "_config.yml": config, [old]: post("Old") });
    const after = await bench.blog.publish({ [young]: post("New") });
    const cancel = new AbortController();
    const inputs = { "site-url": "http://127.0.0.1:9", "wait-for-live": "60" };
    const running = bench.push(before, after, { inputs, cancel: cancel.signal });
    while (!bench.sandbox.state().requests.some(({ method }) => method === "GET")) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    cancel.abort();
    expect((await running).conclusion).toBe("cancelled");
    expect(await stateOf(young)).toBe("failed");

    await bench.run("schedule", {}, { inputs: { "site-url": "http://127.0.0.1:9" } });

    expect(titles()).toEqual(["New"]);
    expect(stories()).toEqual(["New"]);
    expect(await stateOf(old)).toBe("baseline");
  });
});

test("the first post of a blog that had none is new, also to a schedule", async () => {
  await bench.blog.publish({ "_config.yml": config });
  await bench.run("schedule", {});
  expect(await bench.ledger()).toEqual(new Map());
  await bench.blog.publish({ [young]: post("New") });

  await bench.run("schedule", {});

  expect(titles()).toEqual(["New"]);
  expect(stories()).toEqual(["New"]);
});

test("a first post that is kept from Medium goes there when the line is taken out", async () => {
  const kept = post("New").replace("title", "posse: [devto]\ntitle");
  const first = await bench.blog.publish({ "_config.yml": config, [young]: kept });
  await bench.push(zeros, first);
  expect([titles(), stories()]).toEqual([["New"], []]);
  const second = await bench.blog.publish({ [young]: post("New") });

  await bench.push(first, second);

  expect([titles(), stories()]).toEqual([["New"], ["New"]]);
});

test("two old posts that differ in their extension alone stay old when one of them goes", async () => {
  const html = old.replace(".md", ".html");
  await bench.blog.publish({ "_config.yml": config, [old]: post("Old"), [html]: post("Old too") });
  expect((await bench.run("schedule", {})).conclusion).toBe("failure");
  const before = await bench.blog.head();
  const after = await bench.blog.publish({ [html]: null });

  const result = await bench.push(before, after);

  expect(result.conclusion).toBe("success");
  expect(bench.sent()).toEqual([]);
});

test("a pull request promises what its merge will do, and says what has an old date", async () => {
  await bench.blog.publish({ "_config.yml": config, [old]: post("Old") });
  const archived = "_posts/2014-01-01-archived.md";

  const result = await propose(bench, {
    ...{ [old]: post("Old, fixed"), [archived]: post("Archived"), [young]: post("New") },
  });

  const { steps } = JSON.parse(result.outputs.plan ?? "") as {
    steps: { path: string; kind: string; reason: string }[];
  };
  expect(new Set(steps.map(({ path, kind, reason }) => `${path} ${kind}/${reason}`))).toEqual(
    new Set([`${archived} skip/baseline`, `${old} skip/baseline`, `${young} create/new`]),
  );
  expect(result.annotations.filter(({ title }) => title === "Posse: older-post")).toMatchObject([
    { kind: "warning", file: archived },
  ]);
});

describe("when the ledger is there", () => {
  let begun: string;

  beforeEach(async () => {
    begun = await bench.blog.publish({ "_config.yml": config, [old]: post("Old") });
    await bench.run("schedule", {});
  });

  test("an archive that is merged has to be asked for, and the summary says how", async () => {
    const archive = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [
        `_posts/20${10 + (index % 9)}-02-01-${index}.md`,
        post(`Archive ${index}`),
      ]),
    );
    const after = await bench.blog.publish({ ...archive, [young]: post("New") });

    const result = await bench.push(begun, after);

    expect(result.conclusion).toBe("success");
    expect(titles()).toEqual(["New"]);
    const said = result.annotations.filter(({ title }) => title === "Posse: older-post");
    expect(said.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^50 posts .* older than Posse's first run for dev\.to.*`posts`/s),
      expect.stringMatching(/^50 posts .* older than Posse's first run for Medium.*`posts`/s),
    ]);

    const asked = { posts: "_posts/2010-02-01-0.md" };
    await bench.run("workflow_dispatch", {}, { inputs: asked });
    expect(titles()).toEqual(["New", "Archive 0"]);
  });

  test("a post with a slip in its year is published when that is fixed", async () => {
    const dated = (year: number) => `---\ntitle: New\ndate: ${year}-03-07\n---\n\nText.\n`;
    const wrong = await bench.blog.publish({ [young]: dated(2016) });
    const first = await bench.push(begun, wrong);
    expect(first.annotations.map(({ title }) => title)).toContain("Posse: older-post");
    expect(titles()).toEqual([]);
    const right = await bench.blog.publish({ [young]: dated(2026) });

    await bench.push(wrong, right);

    expect([titles(), stories()]).toEqual([["New"], ["New"]]);
  });

  test("a post that was `published: false` is new when it is shown", async () => {
    const text = "---\ntitle: New\npublished: false\n---\n\nText.\n";
    const hidden = await bench.blog.publish({ [young]: text });
    await bench.push(begun, hidden);
    const shown = await bench.blog.publish({ [young]: text.replace("published: false\n", "") });

    await bench.push(hidden, shown);

    expect(titles()).toEqual(["New"]);
    expect(stories()).toEqual(["New"]);
  });

  test("and is deleted, a post that is edited afterwards gets no second story", async () => {
    const after = await bench.blog.publish({ [young]: post("New") });
    await bench.push(begun, after);
    await bench.blog.git("push", "--quiet", "origin", "--delete", "posse");
    const edited = await bench.blog.publish({ [young]: post("New, fixed") });

    const result = await bench.push(after, edited);

    expect(result.conclusion).toBe("success");
    expect(stories()).toEqual(["New"]);
    expect(bench.sandbox.state().devto.articles).toHaveLength(1);
  });
});
