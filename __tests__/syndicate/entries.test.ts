import { describe, expect, test } from "@jest/globals";
import type { LedgerEntry, LedgerRecord } from "../../src/core/ledger.ts";
import { changesFor, followed } from "../../src/syndicate/model/entries.ts";

const post = { path: "_posts/a.md", canonicalUrl: "https://blog.example/a/", body: "sha256:b" };
const copy = { id: "1", url: "https://dev.to/me/a" };

function change(known: LedgerRecord, record: LedgerRecord) {
  const entry: LedgerEntry = { schema: 1, ...post, platforms: { devto: known } };
  const [first] = changesFor(new Map([[post.path, entry]]), [{ post, platform: "devto", record }]);
  return first?.kind === "put" ? first.entry.platforms.devto : undefined;
}

test.each<LedgerRecord>([{ state: "failed" }, { state: "ambiguous" }, { state: "baseline" }])(
  "a run that comes late does not make the ledger forget a copy (%j)",
  (record) => {
    expect(change({ state: "published", copy }, record)).toBeUndefined();
  },
);

test("a copy that was found to be gone is noted", () => {
  const gone: LedgerRecord = { state: "detached", copy };

  expect(change({ state: "published", copy }, gone)).toEqual(gone);
});

test("what the ledger says already is not written again, whatever the order of its fields", () => {
  expect(
    change({ state: "failed", at: "t", note: "n" }, { note: "n", at: "t", state: "failed" }),
  ).toBeUndefined();
});

test("the records of other platforms stay", () => {
  const entry: LedgerEntry = { schema: 1, ...post, platforms: { medium: { state: "baseline" } } };
  const records = [{ post, platform: "devto", record: { state: "published", copy } }] as const;

  expect(changesFor(new Map([[post.path, entry]]), records)).toEqual([
    {
      kind: "put",
      entry: {
        ...entry,
        platforms: { medium: { state: "baseline" }, devto: { state: "published", copy } },
      },
    },
  ]);
});

test("two runs that updated a copy at once do not both say what it shows", () => {
  const mine = { nonce: "1", run: "1/1", at: "t", digest: "sha256:mine" };
  const theirs = { ...mine, nonce: "2", digest: "sha256:theirs" };
  const record: LedgerRecord = { state: "published", copy, digest: "sha256:mine", at: "t" };
  const written = (held: LedgerRecord) => {
    const entry: LedgerEntry = { schema: 1, ...post, platforms: { devto: held } };
    const order = [{ post, platform: "devto", record, nonce: "1" }];
    const [first] = changesFor(new Map([[post.path, entry]]), order);
    return first?.kind === "put" ? first.entry.platforms.devto?.digest : "unchanged";
  };

  expect(written({ state: "published", copy, intent: mine })).toBe("sha256:mine");
  expect(written({ state: "published", copy, intent: theirs })).toBeUndefined();
  expect(written({ ...record, intent: theirs, digest: "sha256:theirs" })).toBeUndefined();
});

test("a result goes to the entry that holds its intent, although another post has its path by now", () => {
  const intent = { nonce: "1", run: "1/1", at: "t", digest: "sha256:mine" };
  const mine: LedgerRecord = { state: "intent", intent };
  const theirs: LedgerRecord = { state: "intent", intent: { ...intent, nonce: "2" } };
  const renamed: LedgerEntry = {
    ...{ schema: 1, ...post, path: "_posts/b.md" },
    platforms: { devto: mine },
  };
  const newcomer: LedgerEntry = {
    ...{ schema: 1, path: post.path, canonicalUrl: "https://blog.example/new/" },
    platforms: { devto: theirs },
  };
  const entries = new Map([newcomer, renamed].map((entry) => [entry.path, entry]));
  const record: LedgerRecord = { state: "published", copy, intent };

  const change = followed({ post, platform: "devto", record, nonce: "1" }, entries);

  expect(change.post.path).toBe(renamed.path);
});

describe("an entry that another run has moved while this one was at work", () => {
  const held = { devto: { state: "published", copy } } as const;
  const known: LedgerEntry = { schema: 1, ...post, platforms: held };
  const moved: LedgerEntry = {
    ...{ schema: 1, path: "_posts/b.md", canonicalUrl: "https://blog.example/b/" },
    ...{ body: "sha256:edited", platforms: held },
  };
  const record: LedgerRecord = { state: "published", copy: { id: "2", url: "" } };
  const order = [{ post: { ...post, path: moved.path }, platform: "medium", record }];
  const written = (entries: readonly LedgerEntry[]) =>
    changesFor(
      new Map(entries.map((entry) => [entry.path, entry])),
      order,
      [],
      new Map([[known.path, known]]),
    );

  test("is not put back where it was, although its post was edited as well", () => {
    const changes = written([moved]);

    expect(changes).toMatchObject([{ kind: "put", entry: { path: moved.path } }]);
  });

  test("gives none of its copies to a post that has taken its place", () => {
    const newcomer: LedgerEntry = {
      ...{ schema: 1, path: post.path, canonicalUrl: "https://blog.example/new/" },
      platforms: { devto: { state: "failed" } },
    };

    const changes = written([moved, newcomer]);

    expect(changes).toMatchObject([{ kind: "put", entry: { path: moved.path } }]);
  });
});
