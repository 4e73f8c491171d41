import { expect, test } from "@jest/globals";
import type { LedgerRecord } from "../../src/core/ledger.ts";
import type { Face } from "../../src/core/platform.ts";
import { editOf, isTakenDown } from "../../src/syndicate/model/there.ts";

/** As the journal of a dead run leaves it: what was sent is told, and not what the platform made of it. */
const record: LedgerRecord = {
  ...{ state: "published", digest: "sha256:d", wish: "default" },
  intent: { nonce: "n", run: "1/1", at: "t", digest: "sha256:d", text: "sha256:t", title: "T" },
};
const sent: Face = { text: "sha256:t", title: "T", tags: ["one"], cover: null };

function there(face: Face, visibility: "public" | "draft" = "public") {
  const known = { id: "1", url: "u", canonicalUrl: null, title: face.title, visibility, face };
  return { record, known, article: undefined, platform: {} };
}

test.each([
  ["its text", { ...sent, text: "sha256:x" }, "text"],
  ["its title", { ...sent, title: "X" }, "title"],
  ["nothing", sent, undefined],
])("of a copy that only a journal tells of, a person has edited %s", (_, face, edit) => {
  expect(editOf(there(face))).toBe(edit);
});

test("a copy that only a journal tells of was taken down, if it is a draft", () => {
  expect([isTakenDown(there(sent, "draft")), isTakenDown(there(sent))]).toEqual([true, false]);
});
