import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type Bench, benchAfter, config, post, tokenThat } from "./bench.ts";

const first = "_posts/2026-03-01-first.md";
const dataFile = "_data/syndication.json";

let bench: Bench;
let begun: string;
let after: string;

const open = benchAfter(async ({ blog }) => ({
  begun: await blog.publish({ "_config.yml": config }),
  after: await blog.publish({ [first]: post("First") }),
}));

beforeEach(async () => {
  const opened = await open();
  bench = opened.bench;
  ({ begun, after } = opened.facts);
});

afterEach(() => bench.close());

async function fileAt(branch: string, path: string): Promise<string | undefined> {
  const { repository } = bench.github;
  const entries = await repository.entries(`refs/heads/${branch}`, true);
  const id = entries.find((entry) => entry.path === path)?.id;
  return id === undefined ? undefined : String(await repository.blob(id));
}

test("a data file for the theme is one commit on the blog's branch that starts no workflow", async () => {
  const result = await bench.push(begun, after, { inputs: { record: "data-file" } });

  expect(result.conclusion).toBe("success");
  expect(await fileAt("main", dataFile)).toContain(bench.sandbox.devto);
  const [newest, second] = await bench.github.repository.log("refs/heads/main", 2);
  expect(newest?.message).toContain("[skip ci]");
  expect(second?.id).toBe(after);
});

test("numbers of the copies' readers go along with a record, and are no reason for one", async () => {
  const inputs = { record: "data-file", "record-stats": "comments, reactions" };
  await bench.push(begun, after, { inputs });
  const { devto } = Object.values(JSON.parse((await fileAt("main", dataFile)) ?? "{}"))[0] as {
    readonly devto: object;
  };
  expect(devto).toMatchObject({ stats: { reactions: 0, comments: 0 } });
  await bench.blog.git("pull", "--quiet", "origin", "main");
  const head = await bench.blog.head();
  const [writes, sent] = [bench.github.writes().length, bench.sandbox.state().requests.length];

  const result = await bench.run("schedule", {}, { sha: head, inputs });

  expect(result.conclusion).toBe("success");
  expect(await bench.blog.head()).toBe(head);
  expect(bench.github.writes()).toHaveLength(writes);
  expect(bench.sandbox.state().requests).toHaveLength(sent);
});

test("a second run finds the record as it should be and leaves it alone", async () => {
  const inputs = { record: "data-file" };
  await bench.push(begun, after, { inputs });
  await bench.blog.git("pull", "--quiet", "origin", "main");
  const head = await bench.blog.head();
  const writes = bench.github.writes().length;

  const result = await bench.push(after, head, { inputs });

  expect(result.conclusion).toBe("success");
  expect(bench.github.writes()).toHaveLength(writes);
});

test.each([
  ["data-file", "true"],
  ["data-file", "false"],
  ["front-matter", "false"],
])(
  "a commit of Posse's own (%s, record-skip-ci: %s) that starts a run is nothing to do, so that there is no loop",
  async (record, skip) => {
    const inputs = { record, "record-skip-ci": skip };
    await bench.push(begun, after, { inputs });
    await bench.blog.git("pull", "--quiet", "origin", "main");
    const head = await bench.blog.head();
    expect(head).not.toBe(after);
    const { message = "" } = (await bench.github.repository.log("refs/heads/main", 1))[0] ?? {};
    expect(message.includes("[skip ci]")).toBe(skip === "true");
    const [writes, sent] = [bench.github.writes().length, bench.sent().length];

    // As a personal token's commit would: a job's own token starts no workflow.
    const result = await bench.push(after, head, { inputs });

    expect(result).toMatchObject({ conclusion: "success", annotations: [] });
    expect(result.outputs.changed).toBe("false");
    expect(bench.github.writes()).toHaveLength(writes);
    expect(bench.sent()).toHaveLength(sent);
  },
);

test("front matter gets its keys, and nothing else of the post is touched", async () => {
  await bench.push(begun, after, { inputs: { record: "front-matter" } });

  const text = (await fileAt("main", first)) ?? "";
  const [before, own] = [post("First"), text].map((one) => one.split("\n"));
  expect(own).toEqual(expect.arrayContaining(before ?? []));
  expect(text).toContain(bench.sandbox.devto);
});

test("a branch that takes no commits is a warning with its remedy, and the copies stay recorded", async () => {
  bench.github.world.rules.set("main", "ruleset");

  const result = await bench.push(begun, after, { inputs: { record: "data-file" } });

  expect(result.conclusion).toBe("success");
  expect(result.annotations).toContainEqual(
    expect.objectContaining({
      kind: "warning",
      message: expect.stringContaining("record-via"),
    }),
  );
  expect((await bench.ledger())?.get(first)?.platforms.devto?.state).toBe("published");
});

test("a record that goes by a pull request opens one, and keeps it up to date", async () => {
  const options = {
    inputs: { record: "data-file", "record-via": "pull-request" },
    token: tokenThat.proposes,
  };
  bench.github.world.mayPropose = true;
  await bench.push(begun, after, options);
  const next = await bench.blog.publish({ "_posts/2026-03-02-second.md": post("Second") });

  const result = await bench.push(after, next, options);

  expect(result.conclusion).toBe("success");
  expect(bench.github.world.proposals).toMatchObject([{ base: "main", state: "open" }]);
  const branch = bench.github.world.proposals[0]?.head ?? "";
  expect(JSON.stringify(await fileAt(branch, dataFile))).toContain("second");
  expect(await fileAt("main", dataFile)).toBeUndefined();
});

test("a repository whose Actions may not propose is told where to allow it", async () => {
  const inputs = { record: "data-file", "record-via": "pull-request" };

  const result = await bench.push(begun, after, { inputs, token: tokenThat.proposes });

  expect(result.conclusion).toBe("success");
  expect(result.annotations).toContainEqual(
    expect.objectContaining({
      kind: "warning",
      message: expect.stringContaining("Allow GitHub Actions to create"),
    }),
  );
});
