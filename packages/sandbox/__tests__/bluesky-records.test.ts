import { afterEach, describe, expect, test } from "@jest/globals";
import { limitHeaders, ofWrites } from "../bluesky/limits.ts";
import { createWindows } from "../server/windows.ts";
import { did, png, visitBluesky } from "./bluesky-visitor.ts";
import { aClock, leave } from "./visitor.ts";

afterEach(leave);

const posts = "app.bsky.feed.post";
const key = "3lbqzsxq2222a";
const getRecord = "com.atproto.repo.getRecord";
const at = (rkey: string) => ({ repo: did, collection: posts, rkey });

describe("putRecord (contracts/bluesky.md §3.1)", () => {
  test("stores a record at its key, whose CID is that of its DAG-CBOR", async () => {
    const { put, query } = await visitBluesky();

    const { status, json } = await put(key, { langs: ["en"] });

    expect(status).toBe(200);
    expect(json).toEqual({
      uri: `at://${did}/${posts}/${key}`,
      cid: expect.stringMatching(/^bafyrei[a-z2-7]{52}$/),
      commit: { cid: expect.any(String), rev: expect.any(String) },
      validationStatus: "valid",
    });
    expect((await query(getRecord, at(key))).json).toEqual({
      uri: json.uri,
      cid: json.cid,
      value: {
        $type: posts,
        text: "Hello",
        createdAt: "2026-11-24T12:00:00Z",
        langs: ["en"],
      },
    });
  });

  test("counts a CID as the reference does (npm run real:bluesky)", async () => {
    const { put } = await visitBluesky();

    const { json } = await put(key, {
      ...{ text: "Grüße 👋", createdAt: "2026-11-24T12:00:00.000Z", langs: ["en"] },
    });

    expect(json.cid).toBe("bafyreihzhrakfx34fj3kp5whrnhbtdy3xdoc2s2z6sz3dnomtuct4kmi5u");
  });

  test("does nothing for the same record, whatever swapRecord says", async () => {
    const { put, sandbox } = await visitBluesky();
    const first = await put(key, {}, { swapRecord: null });

    const again = await put(key, {}, { swapRecord: null });

    expect(again.status).toBe(200);
    expect(again.json.cid).toBe(first.json.cid);
    expect(again.json.commit).toBeUndefined();
    expect(sandbox.state().bluesky.records).toHaveLength(1);
  });

  test("writes with swapRecord only over the record that it names", async () => {
    const { put } = await visitBluesky();
    const first = await put(key);

    const taken = await put(key, { text: "Another" }, { swapRecord: null });
    const stale = await put(key, { text: "Another" }, { swapRecord: `bafyrei${"a".repeat(52)}` });
    const nothing = await put("3lbqzsxq2222b", {}, { swapRecord: first.json.cid });
    const right = await put(key, { text: "Another" }, { swapRecord: first.json.cid });

    const message = `Record was at ${first.json.cid}`;
    expect(taken.status).toBe(400);
    expect(taken.json).toEqual({ error: "InvalidSwap", message });
    expect(stale.json).toEqual({ error: "InvalidSwap", message });
    expect(nothing.json).toEqual({ error: "InvalidSwap", message: "Record was at null" });
    expect(right.status).toBe(200);
  });

  const long = "👩‍👩‍👧‍👦";
  test.each([
    ["300 graphemes", { text: "é".repeat(300) }],
    ["a family of emoji, each one grapheme", { text: long.repeat(120) }],
    [
      "a card without a picture",
      {
        embed: {
          $type: "app.bsky.embed.external",
          external: { uri: "https://example.com/", title: "", description: "" },
        },
      },
    ],
    ["an embed of a kind that nobody knows", { embed: { $type: "com.example.embed" } }],
  ])("takes %s", async (_, record) => {
    const { put } = await visitBluesky();

    expect((await put(key, record)).status).toBe(200);
  });

  test.each([
    [
      "301 graphemes",
      { text: "é".repeat(301) },
      "grapheme too big (maximum 300, got 301) at $.record.text",
    ],
    [
      "more than 3,000 bytes",
      { text: long.repeat(121) },
      "string too big (maximum 3000, got 3025) at $.record.text",
    ],
    ["no text", { text: undefined }, 'Missing required key "text" at $.record'],
    ["a time without its zone", { createdAt: "2026-11-24T12:00:00" }, "at $.record.createdAt"],
    [
      "four languages",
      { langs: ["en", "de", "fr", "it"] },
      "array too big (maximum 3, got 4) at $.record.langs",
    ],
    ["a language that is none", { langs: ["no language"] }, "at $.record.langs[0]"],
    [
      "nine tags",
      { tags: "abcdefghi".split("") },
      "array too big (maximum 8, got 9) at $.record.tags",
    ],
    [
      "a facet before the text",
      { facets: [{ index: { byteStart: -1, byteEnd: 2 }, features: [] }] },
      "integer too small (minimum 0, got -1) at $.record.facets[0].index.byteStart",
    ],
    [
      "a link without an address",
      {
        facets: [
          {
            index: { byteStart: 0, byteEnd: 2 },
            features: [{ $type: "app.bsky.richtext.facet#link" }],
          },
        ],
      },
      'Missing required key "uri" at $.record.facets[0].features[0]',
    ],
    [
      "a card without a description",
      {
        embed: {
          $type: "app.bsky.embed.external",
          external: { uri: "https://example.com/", title: "" },
        },
      },
      'Missing required key "description" at $.record.embed.external',
    ],
  ])("refuses %s", async (_, record, message) => {
    const { put, sandbox } = await visitBluesky();

    const { status, json } = await put(key, record);

    expect(status).toBe(400);
    expect(json.error).toBe("InvalidRequest");
    expect(json.message).toMatch(/^Invalid app\.bsky\.feed\.post record: /);
    expect(json.message).toContain(message);
    expect(sandbox.state().bluesky.records).toEqual([]);
  });

  test("refuses a key that stands for no time, another type, another's repository and fractions", async () => {
    const { put } = await visitBluesky();

    const answers = [
      await put("hello"),
      await put(".."),
      await put(key, { $type: "app.bsky.feed.like" }),
      await put(key, {}, { repo: "code.test" }),
      await put(key, {}, { repo: "nobody.test" }),
      await put(key, { more: 1.5 }),
    ];

    expect(answers.map(({ status, json }) => [status, json.error])).toEqual([
      [400, "InvalidRequest"],
      [400, "InvalidRequest"],
      [400, "InvalidRequest"],
      [401, "AuthenticationRequired"],
      [403, "AccountNotFound"],
      [400, "InvalidRequest"],
    ]);
  });

  test("refuses a deactivated account, which can sign in", async () => {
    const { put, token } = await visitBluesky({}, { identifier: "deactivated.test" });

    const { status, json } = await put(key, {}, { repo: "deactivated.test" });

    expect(token).toEqual(expect.any(String));
    expect([status, json.error]).toEqual([401, "AccountDeactivated"]);
  });

  const write = async (collection: string, record: object, more: object = {}) => {
    const { procedure } = await visitBluesky();
    const place = { repo: did, collection, rkey: key };
    return (await procedure("com.atproto.repo.putRecord", { ...place, record, ...more })).json;
  };

  test("checks records of standard.site, too (contracts/bluesky.md §6)", async () => {
    const url = "https://example.com";
    const document = { site: url, title: "A", publishedAt: "2026-11-24T12:00:00Z" };

    expect(await write("site.standard.publication", { url, name: "A blog" })).toMatchObject({
      validationStatus: "valid",
    });
    expect(await write("site.standard.publication", { url })).toMatchObject({
      message: expect.stringContaining('Missing required key "name" at $.record'),
    });
    expect(await write("site.standard.document", document)).toMatchObject({
      validationStatus: "valid",
    });
    expect(await write("site.standard.document", { ...document, site: "a" })).toMatchObject({
      message: expect.stringContaining("Invalid uri"),
    });
  });

  test("takes what nobody knows as it is, unless it has to be known", async () => {
    expect(await write("com.example.thing", { a: 1 })).toMatchObject({
      validationStatus: "unknown",
    });
    expect(await write("com.example.thing", { a: 1 }, { validate: true })).toMatchObject({
      message: "Unknown lexicon type: com.example.thing",
    });
  });

  test("tells of the limit that is nearest to its end", async () => {
    const { put } = await visitBluesky({ limits: true, now: aClock().now });

    const { headers } = await put(key);

    expect(Object.fromEntries(headers)).toMatchObject({
      "ratelimit-limit": "3000",
      "ratelimit-remaining": "2998",
      "ratelimit-policy": "3000;w=300",
    });
  });
});

test.each([
  [1, 5000],
  [2, 2500],
  [3, 1666],
])("writes of %i points fit %i times into an hour (contracts/bluesky.md §7)", (points, times) => {
  const windows = createWindows();
  const clock = aClock();
  const write = () => ofWrites(did, points).map((limit) => windows.take(limit, clock.now()));
  for (let count = 0; count < times; count += 1) write();

  const refused = limitHeaders(write(), clock.now());
  clock.pass(3600);

  expect(refused).toMatchObject({ "ratelimit-policy": "5000;w=3600", "retry-after": "3600" });
  expect(limitHeaders(write(), clock.now())["retry-after"]).toBeUndefined();
});

describe("what is there (contracts/bluesky.md §3.2, §3.3)", () => {
  test("nothing is a 400, not a 404", async () => {
    const { query } = await visitBluesky();

    const { status, json } = await query(getRecord, at(key));

    expect([status, json.error]).toEqual([400, "RecordNotFound"]);
  });

  test("is listed by key, the highest first, page by page to an empty one", async () => {
    const { put, query } = await visitBluesky();
    const keys = ["3lbqzsxq2222a", "3lbqzsxq2222c", "3lbqzsxq2222b"];
    for (const rkey of keys) await put(rkey);
    const list = async (more: Record<string, string>) =>
      (await query("com.atproto.repo.listRecords", { ...at(""), rkey: "", ...more })).json;
    const shown = (page: { records: { uri: string }[] }) =>
      page.records.map(({ uri }) => uri.split("/").at(-1)?.at(-1)).join("");

    const first = await list({ limit: "2" });
    const second = await list({ limit: "2", cursor: first.cursor });
    const last = await list({ limit: "2", cursor: second.cursor });

    expect([first, second, last].map(shown)).toEqual(["cb", "a", ""]);
    expect(last.cursor).toBeUndefined();
    expect(shown(await list({ reverse: "true" }))).toBe("abc");
  });

  test.each([{ limit: "0" }, { limit: "101" }, { limit: "many" }, { repo: "nobody.test" }])(
    "%j is refused",
    async (more: Record<string, string>) => {
      const { query } = await visitBluesky();

      const answer = await query("com.atproto.repo.listRecords", {
        ...{ repo: did, collection: posts },
        ...more,
      });

      expect([answer.status, answer.json.error]).toEqual([400, "InvalidRequest"]);
    },
  );

  test("is taken away by deleteRecord, which may find nothing", async () => {
    const { put, procedure, sandbox } = await visitBluesky();
    await put(key);

    const gone = await procedure("com.atproto.repo.deleteRecord", at(key));
    const again = await procedure("com.atproto.repo.deleteRecord", at(key));

    expect(gone.json.commit).toEqual({ cid: expect.any(String), rev: expect.any(String) });
    expect([again.status, again.json]).toEqual([200, {}]);
    expect(sandbox.state().bluesky.records).toEqual([]);
  });

  test("gets a key of its own by createRecord", async () => {
    const { procedure, sandbox } = await visitBluesky({ now: aClock().now });
    const create = () =>
      procedure("com.atproto.repo.createRecord", {
        ...{ repo: "sandbox.test", collection: posts },
        record: { text: "Hello", createdAt: "2026-11-24T12:00:00Z" },
      });

    const uris = [(await create()).json.uri, (await create()).json.uri];

    expect(new Set(uris).size).toBe(2);
    expect(uris[0]).toMatch(/\/[2-7a-j][2-7a-z]{12}$/);
    expect(sandbox.state().bluesky.records).toHaveLength(2);
  });

  test("reads as apps show it: the post with its card, in the account's feed", async () => {
    const { put, query, upload, send } = await visitBluesky();
    const thumb = (await upload(png)).json.blob;
    const external = { uri: "https://example.com/a/", title: "A", description: "About a", thumb };
    const { uri } = (await put(key, { embed: { $type: "app.bsky.embed.external", external } }))
      .json;

    const feed = (await query("app.bsky.feed.getAuthorFeed", { actor: "sandbox.test" })).json.feed;
    const [post] = (await query("app.bsky.feed.getPosts", { uris: uri })).json.posts;

    expect(feed).toEqual([{ post }]);
    expect(post.embed.external).toMatchObject({ title: "A", thumb: expect.any(String) });
    expect((await send(post.embed.external.thumb)).headers.get("content-type")).toBe("image/png");
    expect((await query("app.bsky.actor.getProfile", { actor: did })).json.postsCount).toBe(1);
  });
});

describe("files (contracts/bluesky.md §3.4)", () => {
  const card = (thumb: unknown) => ({
    embed: {
      $type: "app.bsky.embed.external",
      external: { uri: "https://example.com/", title: "", description: "", thumb },
    },
  });

  test("are what their bytes say, and the same bytes are the same file", async () => {
    const { upload } = await visitBluesky();

    const { blob } = (await upload(png, "text/plain")).json;

    expect(blob).toEqual({
      $type: "blob",
      ref: { $link: expect.stringMatching(/^bafkrei[a-z2-7]{52}$/) },
      mimeType: "image/png",
      size: png.length,
    });
    expect((await upload(png)).json.blob).toEqual(blob);
    expect((await upload(Buffer.from("text"), "text/plain")).json.blob.mimeType).toBe("text/plain");
  });

  test("over 5 MiB are refused; what a card may hold is checked with the record", async () => {
    const { upload, put } = await visitBluesky();
    const large = Buffer.concat([png, Buffer.alloc(1_000_000)]);

    const tooLarge = await upload(Buffer.alloc(5 * 1024 * 1024 + 1));
    const blob = (await upload(large)).json.blob;
    const text = (await upload(Buffer.from("text"), "text/plain")).json.blob;

    expect(tooLarge.status).toBe(413);
    expect((await put(key, card(blob))).json.message).toMatch(/blob too big \(maximum 1000000/);
    expect((await put(key, card(text))).json.message).toMatch(/"image\/\*" \(got "text\/plain"\)/);
  });

  test("have to be there, and go with the last record that names them", async () => {
    const { upload, put, sandbox } = await visitBluesky();
    const { blob } = (await upload(png)).json;
    await put(key, card(blob));
    expect(sandbox.state().bluesky.blobs).toHaveLength(1);

    await put(key);

    expect(sandbox.state().bluesky.blobs).toEqual([]);
    const { status, json } = await put(key, card(blob));
    expect([status, json.error]).toEqual([400, "BlobNotFound"]);
  });
});
