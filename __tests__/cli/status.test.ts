import { expect, test } from "@jest/globals";
import { siteFolder } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";

/** A blog whose ledger says this of its one post on dev.to. */
function blogWith(record: Readonly<Record<string, unknown>>): string {
  const path = "_posts/2026-01-01-one.md";
  const entry = {
    schema: 1,
    path,
    canonicalUrl: "https://blog.example/2026/01/01/one.html",
    platforms: { devto: { at: "2026-01-02T10:00:00.000Z", ...record } },
  };
  return siteFolder({
    "_config.yml": "url: https://blog.example\n",
    [path]: "---\ntitle: One\n---\n\nText.\n",
    ".posse/v1/_posts/2026-01-01-one.json": JSON.stringify(entry),
  });
}

const status = (record: Readonly<Record<string, unknown>>, ...args: readonly string[]) =>
  posse(["status", "--site", blogWith(record), ...args]);

test.each([
  [{ left: true, note: "the run was cancelled" }, "the run was cancelled"],
  [{ left: true, note: "not-live" }, "its original does not answer yet"],
  [{ note: "over-limit" }, "the run would create more copies than max-posts allows"],
  [{ note: "settled: not published" }, "settled: not published"],
])("what only waits for the next run has not failed: %j", async (record, why) => {
  const { out } = await status({ state: "failed", ...record });

  expect(out).toMatch(/dev\.to +left for later +2026-01-02/);
  expect(out).toContain(why);
  expect(out).not.toContain("failed");
});

test("what has failed says so, and why", async () => {
  const { out } = await status({ state: "failed", note: "dev.to refused the tags" });

  expect(out).toMatch(/failed +2026-01-02 +dev\.to refused the tags/);
});

test("programs read the ledger's own names", async () => {
  const { out } = await status({ state: "failed", left: true }, "--format", "json");

  expect(JSON.parse(out).copies).toMatchObject([{ state: "failed", url: null }]);
});
