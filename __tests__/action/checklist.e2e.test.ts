import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type Bench, config, openBench, post, tokenThat } from "./bench.ts";

const first = "_posts/2026-03-01-first.md";
const second = "_posts/2026-03-02-second.md";
const inputs = { "medium-token": "", checklist: "issue" };
const token = tokenThat.lists;

let bench: Bench;
let begun: string;
let after: string;
beforeEach(async () => {
  bench = await openBench();
  begun = await bench.blog.publish({ "_config.yml": config });
  after = await bench.blog.publish({ [first]: post("First") });
});
afterEach(() => bench.close());

const lines = () =>
  bench.github.world.issues.map(({ state, body }) => [
    state,
    body.split("\n").flatMap((line) => /^- (\[.\] \[\w+\])/.exec(line)?.[1] ?? []),
  ]);

async function publish(path: string, title: string) {
  const before = after;
  after = await bench.blog.publish({ [path]: post(title) });
  return bench.push(before, after, { inputs, token });
}

test("one issue lists the stories that wait, keeps ticks, is closed with the last and opened with the next", async () => {
  const result = await bench.push(begun, after, { inputs, token });
  expect(lines()).toEqual([["open", ["[ ] [First]"]]]);
  expect(result.summary).toContain("/issues/100");
  expect(bench.github.world.issues[0]).toMatchObject({
    title: "Stories to publish on Medium by hand",
    labels: ["posse"],
    body: expect.stringContaining("https://medium.com/p/import?url="),
  });

  const [issue] = bench.github.world.issues;
  if (issue !== undefined) issue.body = issue.body.replace("- [ ]", "- [x]");
  const writes = bench.github.writes().length;
  await bench.run("schedule", {}, { sha: after, inputs, token });
  expect(lines()).toEqual([["closed", ["[x] [First]"]]]);
  expect(bench.github.writes().length).toBe(writes + 1);

  await publish(second, "Second");
  expect(lines()).toEqual([["open", ["[x] [First]", "[ ] [Second]"]]]);

  const before = bench.github.writes().length;
  await bench.run("schedule", {}, { sha: after, inputs, token });
  expect(bench.github.writes()).toHaveLength(before);
});

test("an issue that GitHub refuses is a warning that names the permission, and the run is green", async () => {
  const result = await bench.push(begun, after, { inputs });

  expect(result.conclusion).toBe("success");
  expect(result.annotations).toContainEqual(
    expect.objectContaining({
      kind: "warning",
      message: expect.stringContaining("Give the job `issues: write`"),
    }),
  );
});

test("without the setting there is no issue", async () => {
  await bench.push(begun, after, { token, inputs: { "medium-token": "" } });

  expect(bench.github.world.issues).toEqual([]);
});
