import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";
import { siteFolder } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";

const files = {
  "_config.yml": "url: https://blog.example\n",
  "_posts/2026-01-01-one.md": "---\ntitle: One\n---\n\nText one. ![](/lost.png)\n",
  "_posts/2026-01-02-two.md": "---\ntitle: Two\n---\n\nText two. ![](/lost.png)\n",
};

type Row = Readonly<Record<string, unknown>>;

const rowsOf = (lines: string) => lines.split("\n").map((line) => JSON.parse(line) as Row);

/** Each command, and the name of the list in its document. */
const looking: readonly (readonly [list: string, args: readonly string[]])[] = [
  ["posts", ["plan", "--all"]],
  ["posts", ["render", "--platform", "devto"]],
  ["posts", ["render", "--stage", "liquid"]],
  ["diagnostics", ["check"]],
  ["pages", ["preview", "--dry-run"]],
  ["findings", ["doctor"]],
];

describe("json is one document, jsonl the rows of its list, one a line", () => {
  const site = siteFolder(files);
  const run = async (args: readonly string[], format: string) =>
    (await posse([...args, "--site", site, "--format", format])).out;

  test.each(looking)("%s of %s", async (list, args) => {
    const document = JSON.parse(await run(args, "json"));
    const rows = rowsOf(await run(args, "jsonl"));

    expect(rows.length).toBeGreaterThan(1);
    expect(rows).toMatchObject(document[list]);
  });
});

describe("with a ledger", () => {
  let sandbox: Sandbox;
  let site: string;
  const run = async (...args: readonly string[]) =>
    posse([...args, "--site", site], {
      clock: virtualClock("2026-06-01T00:00:00Z"),
      env: {
        POSSE_DEVTO_URL: sandbox.devto,
        POSSE_MEDIUM_URL: sandbox.medium,
        DEVTO_API_KEY: "sandbox-devto-key",
        MEDIUM_TOKEN: "sandbox-medium-token",
      },
    });
  beforeAll(async () => {
    sandbox = await startSandbox({ limits: false });
    site = siteFolder(files);
    sandbox.faults([{ platform: "medium", method: "POST", fault: "drop-after", times: 1 }]);
    await run("publish", "--all", "--medium-visibility", "draft");
  });
  afterAll(() => sandbox.close());

  test("status and reconcile keep to it, too", async () => {
    const copies = rowsOf((await run("status", "--format", "jsonl")).out);
    expect(copies).toEqual(JSON.parse((await run("status", "--format", "json")).out).copies);

    // A ledger that is lost: all copies are findings.
    const lost = ["reconcile", "--platform", "devto", "--ledger", "lost", "--dry-run"];
    const findings = rowsOf((await run(...lost, "--format", "jsonl")).out);
    const document = JSON.parse((await run(...lost, "--format", "json")).out);
    expect(findings).toEqual(document.findings);
    expect(findings).toHaveLength(2);
  });

  test.each([
    ["json", (out: string) => JSON.parse(out).resolved],
    ["jsonl", rowsOf],
  ])("what was settled is told as %s", async (format, read) => {
    const post = "_posts/2026-01-01-one.md";
    const { out } = await run(
      ...["resolve", post, "--platform", "medium", "--not-published", "--dry-run"],
      ...["--format", format],
    );

    expect(read(out)).toEqual([{ path: post, platform: "medium", url: null }]);
  });
});
