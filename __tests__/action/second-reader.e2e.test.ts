import { rmSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { buildAction } from "../fakes/build-action.ts";
import { type Bench, openBench } from "./bench.ts";
import { propose } from "./pull-request.ts";

const path = "notes/2026-03-07-first.md";
const note = (text: string) =>
  `---\nurl: https://notes.example/first\ntitle: First\ndate: 2026-03-07\n---\n${text}\n`;
const aside = "{{ aside.md }}";

let built: ReturnType<typeof buildAction>;
beforeAll(() => {
  built = buildAction("notebook");
});
afterAll(() => rmSync(built.action, { recursive: true, force: true }));

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

test("the action publishes a notebook, whose notes are rendered in a process of their own", async () => {
  const before = await bench.blog.publish({ "notebook.yml": "", "aside.md": "By the way." });
  const after = await bench.blog.publish({ [path]: note(`Text. ${aside}`) });

  const published = await bench.push(before, after, built);
  const renamed = await bench.blog.publish({
    [path]: null,
    "notes/2026-03-07-one.md": note(`Text. ${aside}`),
  });
  const again = await bench.push(after, renamed, built);

  expect(published.conclusion).toBe("success");
  expect(published.summary).toContain("First on dev.to");
  expect(bench.sandbox.copies().map(({ platform }) => platform)).toEqual(["dev.to", "Medium"]);
  expect(JSON.stringify(bench.sandbox.state().requests)).toContain("Text. By the way.");
  expect(again.conclusion).toBe("success");
  expect(bench.sent()).toHaveLength(2);
  expect([...((await bench.ledger())?.keys() ?? [])]).toEqual(["notes/2026-03-07-one.md"]);
});

test("a check shows what would be published of it", async () => {
  await bench.blog.publish({ "notebook.yml": "" });

  const checked = await propose(bench, { [path]: note("Text.") }, built);

  expect(checked.conclusion).toBe("success");
  expect(checked.summary).toMatch(/\| dev\.to \| ➕ create/);
});
