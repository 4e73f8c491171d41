import { AtpAgent, RichText } from "@atproto/api";
import { afterEach, describe, expect, test } from "@jest/globals";
import { createRestAPIClient, MastoHttpError } from "masto";
import { did, png } from "./bluesky-visitor.ts";
import { account } from "./mastodon-visitor.ts";
import { aClock, leave, visit } from "./visitor.ts";

// Clients that were written for the real servers work here unchanged.

afterEach(leave);

describe("@atproto/api", () => {
  const identifier = "sandbox.test";
  const password = "sandbox-app-password";
  const posts = "app.bsky.feed.post";
  const key = "3lbqzsxq2222a";

  async function signedIn(options: Parameters<typeof visit>[0] = {}) {
    const { sandbox } = await visit(options);
    const agent = new AtpAgent({ service: sandbox.url });
    await agent.login({ identifier, password });
    return { agent, sandbox };
  }

  test("signs in, and says by its error that a password is wrong", async () => {
    const { agent, sandbox } = await signedIn();

    expect(agent.session).toMatchObject({ did, handle: identifier, active: true });
    const other = new AtpAgent({ service: sandbox.url });
    await expect(other.login({ identifier, password: "wrong" })).rejects.toMatchObject({
      status: 401,
      error: "AuthenticationRequired",
    });
  });

  test("posts a text with the facets that it finds, a card and a picture, and reads it back", async () => {
    const { agent } = await signedIn();
    const text = new RichText({ text: "Grüße 👋 https://example.com/a/ #jekyll @sandbox.test" });
    await text.detectFacets(agent);
    const thumb = (await agent.uploadBlob(new Uint8Array(png), { encoding: "image/png" })).data
      .blob;

    const { uri, cid } = await agent.post({
      ...{ text: text.text, facets: text.facets ?? [], langs: ["de"] },
      embed: {
        $type: "app.bsky.embed.external",
        external: { uri: "https://example.com/a/", title: "A", description: "About a", thumb },
      },
    });
    const rkey = uri.split("/").at(-1) ?? "";
    const read = await agent.getPost({ repo: did, rkey });
    const [post] = (await agent.getPosts({ uris: [uri] })).data.posts;
    const { feed } = (await agent.getAuthorFeed({ actor: identifier })).data;

    expect(text.facets).toHaveLength(3);
    expect(read).toMatchObject({ uri, cid, value: { text: text.text, langs: ["de"] } });
    expect(post).toMatchObject({ uri, cid, author: { did, handle: identifier } });
    expect(post?.embed).toMatchObject({ external: { title: "A", thumb: expect.any(String) } });
    expect(feed.map((one) => one.post.uri)).toEqual([uri]);
    expect((await agent.getProfile({ actor: did })).data.postsCount).toBe(1);
  });

  test("puts a record once, replaces it by its CID, lists and deletes it", async () => {
    const { agent } = await signedIn();
    const { repo } = agent.com.atproto;
    const place = { repo: did, collection: posts, rkey: key };
    const record = { $type: posts, text: "One", createdAt: "2026-11-24T12:00:00Z" };
    const put = (text: string, swapRecord: string | null) =>
      repo.putRecord({ ...place, record: { ...record, text }, swapRecord });

    const first = (await put("One", null)).data;
    const again = (await put("One", null)).data;
    await expect(put("Two", null)).rejects.toMatchObject({ status: 400, error: "InvalidSwap" });
    await put("Two", first.cid);
    const { records } = (await repo.listRecords({ repo: did, collection: posts })).data;

    expect(again).toMatchObject({ uri: first.uri, cid: first.cid });
    expect(records).toMatchObject([{ uri: first.uri, value: { text: "Two" } }]);
    await agent.deletePost(first.uri);
    await expect(repo.getRecord(place)).rejects.toMatchObject({
      status: 400,
      error: "RecordNotFound",
    });
  });

  test("renews its session by itself when the token has expired", async () => {
    const clock = aClock();
    const { agent } = await signedIn({ now: clock.now });
    clock.pass(7201);

    const { uri } = await agent.post({ text: "Late", createdAt: "2026-11-24T14:00:01Z" });

    expect(uri).toContain(`at://${did}/${posts}/`);
  });
});

describe("masto", () => {
  async function client(accessToken = "sandbox-mastodon-token") {
    const { sandbox } = await visit();
    return createRestAPIClient({ url: sandbox.url, accessToken });
  }

  test("knows the server, its limits and whose token it has", async () => {
    const { v1, v2 } = await client();

    const { configuration } = await v2.instance.fetch();

    expect(configuration.statuses).toMatchObject({
      maxCharacters: 500,
      charactersReservedPerUrl: 23,
    });
    expect((await v1.accounts.verifyCredentials()).id).toBe(account);
  });

  test("posts once with a key, edits, reads the source and the history, and deletes", async () => {
    const { v1 } = await client();
    const headers = new Headers({ "Idempotency-Key": "a" });
    const create = () =>
      v1.statuses.create(
        { status: "One https://example.com/ #jekyll", visibility: "unlisted", language: "en" },
        { requestInit: { headers } },
      );

    const first = await create();
    const again = await create();
    const one = v1.statuses.$select(first.id);
    const edited = await one.update({ status: "Two" });

    expect(again.id).toBe(first.id);
    expect(first).toMatchObject({ visibility: "unlisted", tags: [{ name: "jekyll" }] });
    expect(edited).toMatchObject({ id: first.id, content: "<p>Two</p>" });
    expect(edited.editedAt).not.toBeNull();
    expect((await one.source.fetch()).text).toBe("Two");
    expect(await one.history.list()).toHaveLength(2);
    await one.remove();
    await expect(one.fetch()).rejects.toMatchObject({ statusCode: 404 });
  });

  test("goes through all statuses page by page", async () => {
    const { v1 } = await client();
    for (let count = 1; count <= 5; count += 1) await v1.statuses.create({ status: `${count}` });

    const contents: string[] = [];
    for await (const page of v1.accounts.$select(account).statuses.list({ limit: 2 })) {
      contents.push(...page.map(({ content }) => content));
    }

    expect(contents.join("").replaceAll(/<\/?p>/g, "")).toBe("54321");
  });

  test("uploads a picture with its description, and attaches it", async () => {
    const { v1, v2 } = await client();
    const file = new Blob([new Uint8Array(png)], { type: "image/png" });

    const { id } = await v2.media.create({ file, description: "A dot" });
    const { mediaAttachments } = await v1.statuses.create({ status: "A", mediaIds: [id] });

    expect(mediaAttachments).toMatchObject([{ id, description: "A dot" }]);
  });

  test("finds a status by its address", async () => {
    const { v1, v2 } = await client();
    const { id, url } = await v1.statuses.create({ status: "A" });

    const { statuses } = await v2.search.list({ q: url ?? "", type: "statuses" });

    expect(statuses).toMatchObject([{ id }]);
  });

  test.each([
    ["wrong", 401, "The access token is invalid"],
    ["sandbox-mastodon-read-token", 403, "This action is outside the authorized scopes"],
  ])("says what is wrong with the token “%s”", async (token, statusCode, message) => {
    const { v1 } = await client(token);

    const posting = v1.statuses.create({ status: "A" });

    await expect(posting).rejects.toBeInstanceOf(MastoHttpError);
    await expect(posting).rejects.toMatchObject({ statusCode, message });
  });
});
