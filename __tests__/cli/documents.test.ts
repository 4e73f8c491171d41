import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";
import { siteFolder, writeFiles } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";

const now = "2026-06-01T12:00:00Z";
const later = "2026-06-02T12:00:00Z";
const first = "_posts/2026-05-30-first.md";
const post = (title: string, ...lines: readonly string[]) =>
  `---\n${[`title: ${title}`, "tags: [open source]", ...lines].join("\n")}\n---\n\nWhat is said of **${title}**.\n`;
const config = {
  "_config.yml": [
    "url: https://blog.example",
    "title: A blog",
    "posse: { bluesky-documents: true }",
    "",
  ].join("\n"),
};
const did = "did:plc:sandbox2sandbox2sandbox2";

let sandbox: Sandbox;
let time = now;
beforeAll(async () => {
  sandbox = await startSandbox({ limits: false, now: () => new Date(time) });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  time = now;
  sandbox.reset();
});

function run(folder: string, args: readonly string[]) {
  const env = {
    ...{ BLUESKY_IDENTIFIER: "sandbox.test", BLUESKY_APP_PASSWORD: "sandbox-app-password" },
    POSSE_BLUESKY_URL: `${sandbox.url}/bluesky`,
  };
  const all = [...args, "--platform", "bluesky", "--site", folder, "--now", time];
  return posse(all, { env, clock: virtualClock(time) });
}

const publish = (folder: string, ...more: readonly string[]) =>
  run(folder, ["publish", "--wait-for-live", "0", ...more]);

interface Stored {
  readonly uri: string;
  readonly cid: string;
  readonly value: { readonly [name: string]: unknown };
}

function records(collection: string) {
  const all = sandbox.state().bluesky.records as unknown as readonly Stored[];
  return all
    .filter(({ uri }) => uri.includes(`/${collection}/`))
    .map((record) => ({ ...record, rkey: record.uri.split("/").at(-1) }));
}

const announcements = () => records("app.bsky.feed.post");
const documents = () => records("site.standard.document");
const publications = () => records("site.standard.publication");

function checkWhole(): void {
  expect([announcements(), documents(), publications()].map(({ length }) => length)).toEqual([
    1, 1, 1,
  ]);
  const [[announcement], [document], [publication]] = [
    announcements(),
    documents(),
    publications(),
  ];
  expect(document?.rkey).toBe(announcement?.rkey);
  expect(document?.value).toMatchObject({
    site: `at://${did}/site.standard.publication/${publication?.rkey}`,
    bskyPostRef: {
      uri: `at://${did}/app.bsky.feed.post/${announcement?.rkey}`,
      cid: announcement?.cid,
    },
  });
}

test("an announced post has a document, which is part of the blog's publication", async () => {
  const blog = siteFolder({ ...config, [first]: post("First") });

  const published = await publish(blog, first);
  const before = sandbox.state().requests.length;
  const again = await publish(blog);

  expect([published.code, again.code]).toEqual([0, 0]);
  checkWhole();
  expect(publications()[0]?.value).toEqual({
    ...{ $type: "site.standard.publication", url: "https://blog.example", name: "A blog" },
  });
  expect(documents()[0]?.value).toMatchObject({
    ...{ $type: "site.standard.document", title: "First", path: "/2026/05/30/first.html" },
    ...{ publishedAt: "2026-05-30T00:00:00.000Z", description: "What is said of First." },
    ...{ textContent: "What is said of First.", tags: ["open source"] },
  });
  expect(documents()[0]?.value).not.toHaveProperty("updatedAt");
  expect(sandbox.state().requests).toHaveLength(before);
});

test("no post has one that nobody asked for", async () => {
  const blog = siteFolder({ "_config.yml": "url: https://blog.example\n", [first]: post("First") });

  await publish(blog, first);

  expect([announcements().length, documents().length, publications().length]).toEqual([1, 0, 0]);
});

test("those that were announced before get theirs, and their announcements stay as they are", async () => {
  const blog = siteFolder({ "_config.yml": "url: https://blog.example\n", [first]: post("First") });
  await publish(blog, first);
  const [before] = announcements();
  writeFiles(blog, config);

  const published = await publish(blog);

  expect(published.out).not.toContain("posted first");
  checkWhole();
  expect(announcements()[0]).toEqual(before);
});

test("so they do when the ledger was lost meanwhile", async () => {
  const blog = siteFolder({ "_config.yml": "url: https://blog.example\n", [first]: post("First") });
  await publish(blog, first);
  rmSync(join(blog, ".posse-sandbox"), { recursive: true });
  writeFiles(blog, config);

  await publish(blog, first);
  await publish(blog);

  checkWhole();
});

test("a document follows its post, and keeps what others wrote into it", async () => {
  const blog = siteFolder({ ...config, [first]: post("First") });
  await publish(blog, first);
  const [held] = documents();
  Object.assign(held?.value ?? {}, { contributors: [{ did }] });
  time = later;
  writeFiles(blog, {
    [first]: post("First")
      .replace("What is said", "More is said")
      .replace("tags: [open source]\n", ""),
  });

  const updated = await publish(blog);

  expect(updated.code).toBe(0);
  checkWhole();
  expect(documents()[0]?.value).toMatchObject({
    ...{ textContent: "More is said of First.", contributors: [{ did }] },
    ...{ publishedAt: "2026-05-30T00:00:00.000Z", updatedAt: later.replace("Z", ".000Z") },
  });
  expect(documents()[0]?.value).not.toHaveProperty("tags");
});

/** Of the ten requests of a first announcement: those for the publication, the document, the announcement, and what comes after. */
test.each(
  ["drop-before", "drop-after"].flatMap((fault) => [5, 7, 8, 10].map((at) => [fault, at] as const)),
)(
  "a run that ends at %s in request %i, and a lost ledger: one of each, which know of each other",
  async (fault, request) => {
    const blog = siteFolder({ ...config, [first]: post("First") });
    const calm = { platform: "bluesky", fault: "slow:0", times: request - 1 };
    sandbox.faults([calm, { platform: "bluesky", fault, times: 100 }]);
    expect((await publish(blog, first)).code).not.toBe(0);
    sandbox.faults([]);
    rmSync(join(blog, ".posse-sandbox"), { recursive: true });

    await publish(blog, first);
    const settled = await publish(blog, first);

    expect(settled.code).toBe(0);
    checkWhole();
  },
);

test("a document that is refused costs the announcement nothing, and that is said", async () => {
  const blog = siteFolder({ ...config, [first]: post("First") });
  const path = "/xrpc/com.atproto.repo.putRecord";
  sandbox.faults([{ platform: "bluesky", method: "POST", path, fault: "status:400" }]);

  const published = await publish(blog, first);

  expect(published.code).toBe(0);
  expect(published.all).toContain("The document was not written");
  expect(announcements()).toHaveLength(1);
});

test("`render` shows the record and its key", async () => {
  const blog = siteFolder({ ...config, [first]: post("First") });
  await publish(blog, first);

  const { out } = await run(blog, ["render", first, "--format", "jsonl"]);

  expect(JSON.parse(out)).toMatchObject({
    document: {
      key: documents()[0]?.rkey,
      record: { title: "First", path: "/2026/05/30/first.html" },
      publication: { key: publications()[0]?.rkey, record: { name: "A blog" } },
    },
  });
});

test("a post whose original is elsewhere is announced without one, and that is said", async () => {
  const elsewhere = "canonical_url: https://other.example/first/";
  const blog = siteFolder({ ...config, [first]: post("First", elsewhere) });

  const published = await publish(blog, first, "--verbose");

  expect(published.code).toBe(0);
  expect(published.all).toContain("bluesky-no-document");
  expect([announcements().length, documents().length]).toEqual([1, 0]);
});
