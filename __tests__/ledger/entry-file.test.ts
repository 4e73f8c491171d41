import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { LedgerError } from "../../src/core/errors.ts";
import { entryFile, isEntryFile, parseEntry, printEntry } from "../../src/ledger/entry-file.ts";
import { anEntry } from "./entries.ts";

const file = "v1/_posts/2026-01-01-a.json";

describe("an entry's file", () => {
  test("lies below v1, at the post's path without its extension", () => {
    expect(entryFile("blog/_posts/2026-01-01-a.b.markdown")).toBe(
      "v1/blog/_posts/2026-01-01-a.b.json",
    );
    expect(entryFile("_posts/.hidden")).toBe("v1/_posts/.hidden.json");
  });

  test.each(["../a.md", "/a.md", "_posts/../../a.md", "a\\b.md", "a\0.md", ""])(
    "is refused for the path %j",
    (path) => {
      expect(() => entryFile(path)).toThrow(LedgerError);
    },
  );

  test("can be read by people: fields in a fixed order, two spaces deep", () => {
    const entry = anEntry("a", { commit: "c0ffee", at: "2026-01-01T00:00:00Z" });

    expect(printEntry(entry)).toBe(`{
  "schema": 1,
  "path": "_posts/2026-01-01-a.md",
  "canonicalUrl": "https://blog.example/a/",
  "platforms": {
    "devto": {
      "state": "published",
      "copy": {
        "id": "12",
        "url": "https://dev.to/me/a"
      },
      "digest": "sha256:00",
      "commit": "c0ffee",
      "at": "2026-01-01T00:00:00Z"
    }
  }
}
`);
  });

  test("says the same after it was written and read", () => {
    const word = fc.string();
    const record = fc.record(
      {
        state: fc.constantFrom("baseline", "failed", "detached", "ambiguous"),
        intent: fc.record(
          {
            ...{ nonce: word, run: word, at: word, digest: word, plain: word },
            inputs: fc.record({ digest: word, reads: fc.array(word), version: word }),
            ...{ started: fc.constant(true), update: fc.constant(true) },
            ...{ account: word, text: word, wish: fc.constant("draft") },
          },
          { requiredKeys: ["nonce", "run", "at", "digest"] },
        ),
        copy: fc.record({ id: word, url: word }),
        visibility: fc.constantFrom("draft", "scheduled", "unlisted"),
        inputs: fc.record({ digest: word, reads: fc.array(word), version: word }),
        ...{ digest: word, plain: word, commit: word, at: word, note: word },
        left: fc.constant(true),
        unlike: fc.record({ digest: word, plain: word }, { requiredKeys: ["digest"] }),
      },
      { requiredKeys: ["state"] },
    );
    const traits = fc.record(
      {
        ...{ suspects: fc.array(word), denied: fc.array(word) },
        ...{ title: word, body: word, sketch: fc.stringMatching(/^[\w-]{0,171}$/) },
        date: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      },
      { requiredKeys: [] },
    );
    const platforms = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), record);

    fc.assert(
      fc.property(word, traits, platforms, (canonicalUrl, known, records) => {
        const entry = { ...anEntry("a"), canonicalUrl, ...known, platforms: records };
        expect(parseEntry(file, printEntry(entry))).toEqual(entry);
      }),
    );
  });
});

describe("a file that Posse did not write", () => {
  const good = printEntry(anEntry("a"));

  test.each([
    ["no JSON", "{", /is not JSON/],
    ["a merge that was not finished", `<<<<<<< HEAD\n${good}=======\n>>>>>>> other\n`, /merge/],
    ["a newer schema", good.replace('"schema": 1', '"schema": 2'), /has schema 2/],
    ["no schema", good.replace('"schema": 1', '"schema": "one"'), /no schema number/],
    ["no object", "[]", /no schema number/],
    ["another post", good.replace("01-a.md", "01-b.md"), /another post: _posts\/2026-01-01-b.md/],
    [
      "a path that leads out",
      good.replace("_posts/2026-01-01-a.md", "../../a.md"),
      /is not the path of a post/,
    ],
    ["no canonical URL", good.replace("canonicalUrl", "url"), /names no post/],
    ["an unknown state", good.replace('"published"', '"done"'), /of devto: "done"/],
    ["a published post without its copy", good.replace('"copy"', '"kopie"'), /copy's fields/],
    ["an intent without its fields", good.replace('"published"', '"intent"'), /intent's fields/],
  ])("is refused for %s, by its name and with a way out", (_, text, message) => {
    const parsing = () => parseEntry(file, text);

    expect(parsing).toThrow(LedgerError);
    expect(parsing).toThrow(message);
  });

  test("but what only helps to know a post again is left out where it does not fit", () => {
    const odd = good.replace(
      '"platforms"',
      '"title": 1, "date": "soon", "sketch": "a b", "platforms"',
    );

    expect(parseEntry(file, odd)).toEqual(anEntry("a"));
  });

  test("names the file and says what to do", () => {
    expect(() => parseEntry(file, "{", "the ledger on posse of me/blog")).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(`${file} in the ledger on posse of me/blog`),
        hint: expect.stringContaining("reconcile"),
      }),
    );
  });

  test("that may be somebody else's is not to be deleted without a look", () => {
    expect(() => parseEntry("v1/package.json", "{}")).toThrow(
      expect.objectContaining({ hint: expect.stringMatching(/did not write it, move it/) }),
    );
  });

  test("that lies elsewhere on the branch is not read", () => {
    expect(
      ["README.md", "v1/a.txt", "v2/a.json", "v1/../a.json", "vercel.json"].filter(isEntryFile),
    ).toEqual([]);
  });
});

describe("why a record is as it is", () => {
  const because = (record: object) => ({
    ...{ schema: 1 as const, path: "_posts/2026-01-01-a.md", canonicalUrl: "" },
    platforms: { devto: { state: "failed" as const, ...record } },
  });
  const read = (entry: object) =>
    parseEntry("v1/_posts/2026-01-01-a.json", JSON.stringify(entry)).platforms.devto;

  test.each([
    ["over-limit", { reason: "over-limit" }],
    ["older-post", { reason: "older-post" }],
    ["dev.to refused the tags", { note: "dev.to refused the tags" }],
    ["constructor", { note: "constructor" }],
    ["settled: not published", { reason: "settled" }],
    ["no key was given", { reason: "no-key" }],
    ["offered to be imported by hand", { reason: "offered" }],
  ])("is read from its note: %s", (note, why) => {
    expect(read(because({ note }))).toEqual({ state: "failed", ...why });
  });

  test("is written as its note", () => {
    const printed = printEntry(because({ reason: "over-limit" }));
    expect(JSON.parse(printed).platforms.devto).toEqual({ state: "failed", note: "over-limit" });
  });
});
