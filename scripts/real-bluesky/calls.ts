import type { Server } from "./start.ts";

/** An answer, as far as two servers can be compared by it. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/** A server that is called. */
export interface Caller {
  readonly server: Server;
  /** Sends what it is given; the token is that of the newest session where nothing else is said. */
  send(method: string, request?: Request): Promise<Answer>;
}

export interface Request {
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON; a text as it is, a buffer as a file. */
  readonly body?: unknown;
  readonly type?: string;
  /** Null for none. */
  readonly token?: string | null;
  readonly verb?: "GET" | "POST";
}

/** Calls a server by XRPC. */
export function callerOf(server: Server): Caller {
  let session: string | undefined;
  return {
    server,
    async send(method, { query, body, type, token = session, verb } = {}) {
      const isWrite = body !== undefined;
      const isRaw = typeof body === "string" || Buffer.isBuffer(body);
      const response = await fetch(`${server.url}/xrpc/${method}?${new URLSearchParams(query)}`, {
        method: verb ?? (isWrite ? "POST" : "GET"),
        headers: {
          ...(token != null && { authorization: `Bearer ${token}` }),
          ...(isWrite && { "content-type": type ?? "application/json" }),
        },
        ...(isWrite && { body: isRaw ? new Uint8Array(Buffer.from(body)) : JSON.stringify(body) }),
      });
      const text = await response.text();
      const parsed: unknown = text.startsWith("{") ? JSON.parse(text) : text;
      const { accessJwt } = Object(parsed) as { readonly accessJwt?: string };
      if (method.endsWith(".createSession") && accessJwt !== undefined) session = accessJwt;
      return { status: response.status, body: parsed, headers: response.headers };
    },
  };
}

const posts = "app.bsky.feed.post";
const key = "3lbqzsxq2222a";
const putRecord = "com.atproto.repo.putRecord";
const getRecord = "com.atproto.repo.getRecord";
const listRecords = "com.atproto.repo.listRecords";
const createSession = "com.atproto.server.createSession";

/** A picture of one pixel. */
export const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const post = { text: "Grüße 👋", createdAt: "2026-11-24T12:00:00.000Z", langs: ["en"] };
const card = (thumb?: unknown) => ({
  $type: "app.bsky.embed.external",
  external: {
    uri: "https://example.com/",
    title: "A",
    description: "B",
    ...(thumb ? { thumb } : {}),
  },
});
const family = "👩‍👩‍👧‍👦";

/** What is asked of both servers, in this order. */
export type Scene = readonly [name: string, play: (caller: Caller) => Promise<Answer>];

function put(caller: Caller, record: unknown, more: Readonly<Record<string, unknown>> = {}) {
  const place = { repo: caller.server.did, collection: posts, rkey: key };
  return caller.send(putRecord, { body: { ...place, record, ...more } });
}

function get(caller: Caller, more: Readonly<Record<string, string>> = {}) {
  const place = { repo: caller.server.did, collection: posts, rkey: key };
  return caller.send(getRecord, { query: { ...place, ...more } });
}

async function cidAt(caller: Caller): Promise<string> {
  return ((await get(caller)).body as { readonly cid: string }).cid;
}

const refusedPosts: Readonly<Record<string, unknown>> = {
  "301 graphemes": { ...post, text: "é".repeat(301) },
  "more than 3,000 bytes": { ...post, text: family.repeat(121) },
  "no text": { createdAt: post.createdAt },
  "no time": { text: "Hello" },
  "a time without its zone": { ...post, createdAt: "2026-11-24T12:00:00" },
  "a day that there is not": { ...post, createdAt: "2026-13-24T12:00:00Z" },
  "four languages": { ...post, langs: ["en", "de", "fr", "it"] },
  "a language that is none": { ...post, langs: ["no language"] },
  "nine tags": { ...post, tags: "abcdefghi".split("") },
  "a text that is a number": { ...post, text: 1 },
  "a facet before the text": {
    ...post,
    facets: [{ index: { byteStart: -1, byteEnd: 2 }, features: [] }],
  },
  "a link without an address": {
    ...post,
    facets: [
      {
        index: { byteStart: 0, byteEnd: 2 },
        features: [{ $type: "app.bsky.richtext.facet#link" }],
      },
    ],
  },
  "a link to no address": {
    ...post,
    facets: [
      {
        index: { byteStart: 0, byteEnd: 2 },
        features: [{ $type: "app.bsky.richtext.facet#link", uri: "no address" }],
      },
    ],
  },
  "a feature of no type": {
    ...post,
    facets: [{ index: { byteStart: 0, byteEnd: 2 }, features: [{ uri: "https://example.com" }] }],
  },
  "a card without a description": {
    ...post,
    embed: {
      $type: "app.bsky.embed.external",
      external: { uri: "https://example.com/", title: "" },
    },
  },
  "a fraction": { ...post, more: 1.5 },
  "another type": { ...post, $type: "app.bsky.feed.like" },
};

const takenPosts: Readonly<Record<string, unknown>> = {
  "300 graphemes": { ...post, text: "é".repeat(300) },
  "families of emoji": { ...post, text: family.repeat(120) },
  "no text in it": { ...post, text: "", embed: card() },
  "an embed that nobody knows": { ...post, embed: { $type: "com.example.embed", more: 1 } },
  "facets that overlap": {
    ...post,
    facets: [0, 1].map((byteStart) => ({
      index: { byteStart, byteEnd: 99 },
      features: [{ $type: "app.bsky.richtext.facet#tag", tag: "a" }],
    })),
  },
  "bytes, links and names in no order": {
    ...post,
    zz: { $bytes: "AAEC" },
    a: null,
    bb: [true, false, -1, 24, 256, 65_536, 4_294_967_296],
    link: { $link: "bafyreiazn2z47u7h7z7cc3eorb5k4xm5kd25lrng67f7hrpqjytgiil7pq" },
    ä: "ä",
  },
};

export const scenes: readonly Scene[] = [
  ["a session without a body", ({ send }) => send(createSession, { verb: "POST" })],
  [
    "a session without a password",
    ({ send }) => send(createSession, { body: { identifier: "a" } }),
  ],
  ["a session of what is not JSON", ({ send }) => send(createSession, { body: "{" })],
  [
    "a session of a form",
    ({ send }) => send(createSession, { body: "a=b", type: "application/x-www-form-urlencoded" }),
  ],
  [
    "a wrong password",
    ({ send, server }) =>
      send(createSession, { body: { identifier: server.handle, password: "wrong" } }),
  ],
  [
    "an unknown account",
    ({ send, server }) =>
      send(createSession, { body: { identifier: "nobody.test", password: server.appPassword } }),
  ],
  ["no token", ({ send }) => send("com.atproto.server.getSession", { token: null })],
  ["a token that is none", ({ send }) => send("com.atproto.server.getSession", { token: "a.b.c" })],
  [
    "a session by the main password",
    ({ send, server }) =>
      send(createSession, { body: { identifier: server.handle, password: server.mainPassword } }),
  ],
  [
    "a session by the DID",
    ({ send, server }) =>
      send(createSession, { body: { identifier: server.did, password: server.appPassword } }),
  ],
  [
    "a session",
    ({ send, server }) =>
      send(createSession, { body: { identifier: server.handle, password: server.appPassword } }),
  ],
  ["whose session it is", ({ send }) => send("com.atproto.server.getSession")],
  [
    "an access token for a refresh",
    ({ send }) => send("com.atproto.server.refreshSession", { verb: "POST" }),
  ],
  [
    "the handle",
    ({ send, server }) =>
      send("com.atproto.identity.resolveHandle", { query: { handle: server.handle } }),
  ],
  [
    "a handle of nobody",
    ({ send }) => send("com.atproto.identity.resolveHandle", { query: { handle: "nobody.test" } }),
  ],
  [
    "what is no handle",
    ({ send }) => send("com.atproto.identity.resolveHandle", { query: { handle: "nobody" } }),
  ],
  ["an unknown method", ({ send }) => send("com.example.nothing.here", { token: null })],
  ["the wrong verb", ({ send }) => send(createSession)],
  ["the wrong verb of a query", ({ send }) => send(getRecord, { body: {} })],
  ["no such record", (caller) => get(caller)],
  [
    "a record without a repository",
    ({ send }) => send(getRecord, { query: { collection: posts, rkey: key } }),
  ],
  ["a record of no name", (caller) => get(caller, { collection: "post" })],
  [
    "an empty list",
    ({ send, server }) => send(listRecords, { query: { repo: server.did, collection: posts } }),
  ],
  [
    "a list of nobody",
    ({ send }) => send(listRecords, { query: { repo: "nobody.test", collection: posts } }),
  ],
  ...["0", "101", "many"].map(
    (limit): Scene => [
      `a list of ${limit}`,
      ({ send, server }) =>
        send(listRecords, { query: { repo: server.did, collection: posts, limit } }),
    ],
  ),
  [
    "swapRecord where nothing is",
    (caller) =>
      put(caller, post, {
        swapRecord: "bafyreiazn2z47u7h7z7cc3eorb5k4xm5kd25lrng67f7hrpqjytgiil7pq",
      }),
  ],
  ["a post", (caller) => put(caller, post, { swapRecord: null })],
  ["the post", (caller) => get(caller)],
  ["the post by its handle", (caller) => get(caller, { repo: caller.server.handle })],
  [
    "the post in another version",
    (caller) => get(caller, { cid: "bafyreiazn2z47u7h7z7cc3eorb5k4xm5kd25lrng67f7hrpqjytgiil7pq" }),
  ],
  ["the same post again", (caller) => put(caller, post, { swapRecord: null })],
  [
    "another post, if there is none",
    (caller) => put(caller, { ...post, text: "No" }, { swapRecord: null }),
  ],
  [
    "another post, in the place of another",
    (caller) =>
      put(
        caller,
        { ...post, text: "No" },
        { swapRecord: "bafyreiazn2z47u7h7z7cc3eorb5k4xm5kd25lrng67f7hrpqjytgiil7pq" },
      ),
  ],
  [
    "another post, in the place of this",
    async (caller) => put(caller, { ...post, text: "Yes" }, { swapRecord: await cidAt(caller) }),
  ],
  ["another post, whatever is there", (caller) => put(caller, { ...post, text: "Yes, yes" })],
  ["a swap that is no CID", (caller) => put(caller, post, { swapRecord: "no" })],
  [
    "a commit that is none",
    (caller) =>
      put(
        caller,
        { ...post, text: "No" },
        { swapCommit: "bafyreiazn2z47u7h7z7cc3eorb5k4xm5kd25lrng67f7hrpqjytgiil7pq" },
      ),
  ],
  ["a post for another", (caller) => put(caller, post, { repo: "nobody.test" })],
  ["a post without a session", (caller) => caller.send(putRecord, { body: {}, token: null })],
  ["a post of nothing", (caller) => caller.send(putRecord, { body: {} })],
  ["a record that is a text", (caller) => put(caller, "text")],
  ["a key that is no time", (caller) => put(caller, post, { rkey: "hello" })],
  ["a key that cannot be", (caller) => put(caller, post, { rkey: ".." })],
  ...Object.entries(refusedPosts).map(
    ([name, record]): Scene => [`refused: ${name}`, (caller) => put(caller, record)],
  ),
  ...Object.entries(takenPosts).map(
    ([name, record]): Scene => [`taken: ${name}`, (caller) => put(caller, record)],
  ),
  ["what was taken last", (caller) => get(caller)],
  ["not checked", (caller) => put(caller, { ...post, text: 1 }, { validate: false })],
  [
    "a record that nobody knows",
    (caller) =>
      put(
        caller,
        { url: "https://example.com", name: "A blog" },
        { collection: "site.standard.publication" },
      ),
  ],
  [
    "a record that has to be known",
    (caller) =>
      put(caller, { name: "A" }, { collection: "site.standard.publication", validate: true }),
  ],
  [
    "a publication without its name",
    (caller) =>
      put(caller, { url: "https://example.com" }, { collection: "site.standard.publication" }),
  ],
  [
    "a document",
    (caller) =>
      put(
        caller,
        {
          site: "https://example.com",
          title: "A",
          publishedAt: post.createdAt,
          path: "/a/",
          description: "B",
          textContent: "C",
          tags: ["d"],
          bskyPostRef: {
            uri: `at://did:plc:sandbox2sandbox2sandbox2/${posts}/${key}`,
            cid: "bafyreiazn2z47u7h7z7cc3eorb5k4xm5kd25lrng67f7hrpqjytgiil7pq",
          },
        },
        { collection: "site.standard.document" },
      ),
  ],
  [
    "a document of no site",
    (caller) =>
      put(
        caller,
        { site: "no", title: "A", publishedAt: post.createdAt },
        { collection: "site.standard.document" },
      ),
  ],
  [
    "a record that nobody knows at all",
    (caller) => put(caller, { a: 1 }, { collection: "com.example.thing" }),
  ],
  [
    "a record that has to be known by all",
    (caller) => put(caller, { a: 1 }, { collection: "com.example.thing", validate: true }),
  ],
  ["a body of a million bytes", (caller) => put(caller, { ...post, more: "x".repeat(1_000_000) })],
  ["a file", ({ send }) => send("com.atproto.repo.uploadBlob", { body: png, type: "text/plain" })],
  [
    "a file that tells no type",
    ({ send }) =>
      send("com.atproto.repo.uploadBlob", { body: Buffer.from("text"), type: "text/plain" }),
  ],
  ["no file", ({ send }) => send("com.atproto.repo.uploadBlob", { verb: "POST" })],
  [
    "a file without a session",
    ({ send }) => send("com.atproto.repo.uploadBlob", { body: png, token: null }),
  ],
  [
    "a file over 5 MiB",
    ({ send }) =>
      send("com.atproto.repo.uploadBlob", {
        body: Buffer.alloc(5 * 1024 * 1024 + 1),
        type: "image/png",
      }),
  ],
  [
    "a card with a picture",
    async (caller) => put(caller, { ...post, embed: card(await uploaded(caller, png)) }),
  ],
  [
    "the picture without the post",
    async (caller) => {
      const thumb = await uploaded(caller, png);
      await put(caller, { ...post, embed: card(thumb) });
      await put(caller, { ...post, text: "Without" });
      return put(caller, { ...post, embed: card(thumb) });
    },
  ],
  [
    "a picture that was never sent",
    (caller) =>
      put(caller, {
        ...post,
        embed: card({
          $type: "blob",
          ref: { $link: "bafkreiazn2z47u7h7z7cc3eorb5k4xm5kd25lrng67f7hrpqjytgiil7pq" },
          mimeType: "image/png",
          size: 1,
        }),
      }),
  ],
  [
    "a picture of another type",
    async (caller) =>
      put(caller, {
        ...post,
        embed: card({
          ...Object(await uploaded(caller, Buffer.concat([png, Buffer.from("1")]))),
          mimeType: "image/gif",
        }),
      }),
  ],
  [
    "a picture of another size",
    async (caller) =>
      put(caller, {
        ...post,
        embed: card({
          ...Object(await uploaded(caller, Buffer.concat([png, Buffer.from("2")]))),
          size: 1,
        }),
      }),
  ],
  [
    "a picture that is a text",
    async (caller) =>
      put(caller, {
        ...post,
        embed: card(await uploaded(caller, Buffer.from("text"), "text/plain")),
      }),
  ],
  [
    "a picture over a million bytes",
    async (caller) =>
      put(caller, {
        ...post,
        embed: card(await uploaded(caller, Buffer.concat([png, Buffer.alloc(1_000_000)]))),
      }),
  ],
  [
    "a picture as it was in former times",
    (caller) =>
      put(caller, {
        ...post,
        embed: card({
          cid: "bafkreiazn2z47u7h7z7cc3eorb5k4xm5kd25lrng67f7hrpqjytgiil7pq",
          mimeType: "image/png",
        }),
      }),
  ],
  [
    "a post that gets its key",
    ({ send, server }) =>
      send("com.atproto.repo.createRecord", {
        body: { repo: server.handle, collection: posts, record: post },
      }),
  ],
  [
    "a post at a key that is taken",
    async (caller) => {
      await put(caller, post);
      return caller.send("com.atproto.repo.createRecord", {
        body: {
          repo: caller.server.did,
          collection: posts,
          rkey: key,
          record: { ...post, text: "No" },
        },
      });
    },
  ],
  ...["3lbqzsxq2222b", "3lbqzsxq2222c"].map(
    (rkey): Scene => [`a post at ${rkey}`, (caller) => put(caller, post, { rkey })],
  ),
  [
    "a list of two, in reverse",
    ({ send, server }) =>
      send(listRecords, {
        query: { repo: server.did, collection: posts, limit: "2", reverse: "true" },
      }),
  ],
  [
    "the list after that",
    ({ send, server }) =>
      send(listRecords, {
        query: {
          repo: server.did,
          collection: posts,
          limit: "2",
          reverse: "true",
          cursor: "3lbqzsxq2222b",
        },
      }),
  ],
  [
    "the list to its end",
    ({ send, server }) =>
      send(listRecords, {
        query: { repo: server.did, collection: posts, cursor: "3lbqzsxq2222a" },
      }),
  ],
  [
    "the repository",
    ({ send, server }) => send("com.atproto.repo.describeRepo", { query: { repo: server.handle } }),
  ],
  [
    "a repository of nobody",
    ({ send }) => send("com.atproto.repo.describeRepo", { query: { repo: "nobody.test" } }),
  ],
  ["the server", ({ send }) => send("com.atproto.server.describeServer")],
  [
    "a deletion, if it is another",
    ({ send, server }) =>
      send("com.atproto.repo.deleteRecord", {
        body: {
          repo: server.did,
          collection: posts,
          rkey: key,
          swapRecord: "bafyreiazn2z47u7h7z7cc3eorb5k4xm5kd25lrng67f7hrpqjytgiil7pq",
        },
      }),
  ],
  [
    "a deletion",
    ({ send, server }) =>
      send("com.atproto.repo.deleteRecord", {
        body: { repo: server.did, collection: posts, rkey: key },
      }),
  ],
  [
    "a deletion again",
    ({ send, server }) =>
      send("com.atproto.repo.deleteRecord", {
        body: { repo: server.did, collection: posts, rkey: key },
      }),
  ],
  [
    "one try too many to sign in",
    async ({ send, server }) => {
      const tries = Array.from({ length: 31 }, () =>
        send(createSession, { body: { identifier: `${server.handle}.`, password: "wrong" } }),
      );
      const answers = await Promise.all(tries);
      return answers.find(({ status }) => status === 429) ?? (answers[0] as Answer);
    },
  ],
];

async function uploaded({ send }: Caller, bytes: Buffer, type = "image/png"): Promise<unknown> {
  const { body } = await send("com.atproto.repo.uploadBlob", { body: bytes, type });
  return (body as { readonly blob: unknown }).blob;
}
