import { afterEach, describe, expect, test } from "@jest/globals";
import { account, visitMastodon } from "./mastodon-visitor.ts";
import { aClock, leave } from "./visitor.ts";

afterEach(leave);

describe("POST /api/v1/statuses (contracts/mastodon.md §2.3)", () => {
  test("answers the status, as HTML and with its tags", async () => {
    const { toot, api, sandbox } = await visitMastodon({ now: aClock().now });

    const { status, json } = await toot({
      status: "A post\n\nhttps://www.example.com/2026/11/24/a-long-address/ #Jekyll\nby @sandbox",
      language: "en-US",
    });

    expect(status).toBe(200);
    expect(json).toMatchObject({
      created_at: "2026-11-24T12:00:00.000Z",
      edited_at: null,
      ...{ visibility: "public", language: "en", spoiler_text: "", sensitive: false, card: null },
      url: `${sandbox.mastodon}/@sandbox/${json.id}`,
      tags: [{ name: "jekyll", url: `${sandbox.mastodon}/tags/jekyll` }],
      mentions: [{ username: "sandbox" }],
      account: { id: account, acct: "sandbox" },
    });
    expect(json.content).toBe(
      `<p>A post</p><p><a href="https://www.example.com/2026/11/24/a-long-address/" target="_blank" rel="nofollow noopener" translate="no"><span class="invisible">https://www.</span><span class="ellipsis">example.com/2026/11/24/a-long-</span><span class="invisible">address/</span></a> <a href="${sandbox.mastodon}/tags/jekyll" class="mention hashtag" rel="tag">#<span>Jekyll</span></a><br />by <span class="h-card" translate="no"><a href="${sandbox.mastodon}/@sandbox" class="u-url mention">@<span>sandbox</span></a></span></p>`,
    );
    expect((await api("GET", `/v1/statuses/${json.id}`)).json).toEqual(json);
  });

  test.each([
    ["form", new URLSearchParams({ status: "By a form", "media_ids[]": "1" })],
    ["form in parts", inParts({ status: "By a form" })],
  ])("takes a %s", async (_, body) => {
    const { send, sandbox } = await visitMastodon();

    const { json } = await send(`${sandbox.mastodon}/api/v1/statuses`, {
      method: "POST",
      headers: { authorization: "Bearer sandbox-mastodon-token" },
      body,
    });

    expect(json.content).toBe("<p>By a form</p>");
  });

  test("with the same Idempotency-Key posts once within an hour, and again after it", async () => {
    const clock = aClock();
    const { toot, sandbox } = await visitMastodon({ now: clock.now });
    const key = { "idempotency-key": "a" };
    const first = await toot({}, key);

    clock.pass(3599);
    const again = await toot({ status: "Whatever" }, key);
    clock.pass(1);
    const later = await toot({}, key);

    expect(again.json.id).toBe(first.json.id);
    expect(later.json.id).not.toBe(first.json.id);
    expect(sandbox.state().mastodon.statuses).toHaveLength(2);
  });

  test("with the key of a status that was deleted finds nothing, and posts nothing", async () => {
    const { toot, api, sandbox } = await visitMastodon();
    const { id } = (await toot({}, { "idempotency-key": "a" })).json;
    await api("DELETE", `/v1/statuses/${id}`);

    expect((await toot({}, { "idempotency-key": "a" })).status).toBe(404);
    expect(sandbox.state().mastodon.statuses).toEqual([]);
  });

  test.each([
    [{ status: "" }, "Text can't be blank"],
    [{ status: "  " }, "Text can't be blank"],
    [{ visibility: "secret" }, "Visibility is not included in the list"],
    [{ status: "x".repeat(501) }, "Text character limit of 500 exceeded"],
    [{ spoiler_text: "x".repeat(496) }, "Text character limit of 500 exceeded"],
  ])("refuses %j", async (given, fault) => {
    const { toot, sandbox } = await visitMastodon();

    const { status, json } = await toot(given);

    expect(status).toBe(422);
    expect(json).toEqual({ error: `Validation failed: ${fault}` });
    expect(sandbox.state().mastodon.statuses).toEqual([]);
  });

  test("takes 500 characters as it counts them (§3)", async () => {
    const { toot } = await visitMastodon();
    const link = `https://example.com/${"a".repeat(400)}`;
    const statuses = [
      `${link} ${"x".repeat(476)}`,
      "👩‍👩‍👧‍👦".repeat(500),
      `@sandbox@a.very.long.host.example ${"x".repeat(491)}`,
    ];

    for (const status of statuses) expect((await toot({ status })).status).toBe(200);
    for (const status of statuses) expect((await toot({ status: `${status}x` })).status).toBe(422);
  });

  test("keeps to the limit of a smaller server, which says what it is", async () => {
    const { api, toot } = await visitMastodon({ maxCharacters: 200 });

    expect((await api("GET", "/v2/instance")).json.configuration.statuses.max_characters).toBe(200);
    expect((await toot({ status: "x".repeat(200) })).status).toBe(200);
    expect((await toot({ status: "x".repeat(201) })).json.error).toMatch(/limit of 200 exceeded/);
  });
});

describe("tokens (contracts/mastodon.md §1)", () => {
  test.each([
    ["", 401, "The access token is invalid"],
    ["Bearer wrong", 401, "The access token is invalid"],
    ["Bearer sandbox-mastodon-revoked-token", 401, "The access token was revoked"],
    ["Bearer sandbox-mastodon-disabled-token", 403, "Your login is currently disabled"],
    ["Bearer sandbox-mastodon-read-token", 403, "This action is outside the authorized scopes"],
    ["Bearer sandbox-mastodon-app-token", 422, "This method requires an authenticated user"],
  ])("%j may not post: %i", async (authorization, status, error) => {
    const { toot } = await visitMastodon();

    const answer = await toot({}, { authorization });

    expect([answer.status, answer.json]).toEqual([status, { error }]);
  });

  test("tell whose they are", async () => {
    const { api } = await visitMastodon();

    const { json } = await api("GET", "/v1/accounts/verify_credentials");

    expect(json).toMatchObject({ id: account, username: "sandbox", source: { language: "en" } });
  });

  test("are not needed for what everybody may see, and needed for the rest", async () => {
    const { toot, api } = await visitMastodon();
    const ids = [];
    for (const visibility of ["public", "unlisted", "private"]) {
      ids.push((await toot({ visibility })).json.id);
    }
    const nobody = { authorization: "" };

    const seen = [];
    for (const id of ids) {
      seen.push((await api("GET", `/v1/statuses/${id}`, undefined, nobody)).status);
    }
    const list = await api("GET", `/v1/accounts/${account}/statuses`, undefined, nobody);

    expect(seen).toEqual([200, 200, 404]);
    expect(list.json).toHaveLength(2);
    expect((await api("GET", `/v1/accounts/${account}/statuses`)).json).toHaveLength(3);
  });
});

describe("PUT /api/v1/statuses/:id (contracts/mastodon.md §2.4)", () => {
  test("changes what is said, and keeps what it was", async () => {
    const clock = aClock();
    const { toot, api } = await visitMastodon({ now: clock.now });
    const { id } = (await toot({ status: "One", spoiler_text: "Careful" })).json;
    clock.pass(60);

    const { status, json } = await api("PUT", `/v1/statuses/${id}`, { status: "Two" });

    expect(status).toBe(200);
    expect(json).toMatchObject({
      id,
      content: "<p>Two</p>",
      spoiler_text: "Careful",
      edited_at: "2026-11-24T12:01:00.000Z",
    });
    expect((await api("GET", `/v1/statuses/${id}/source`)).json).toEqual({
      ...{ id, text: "Two", spoiler_text: "Careful" },
    });
    const versions = (await api("GET", `/v1/statuses/${id}/history`)).json;
    expect(versions.map(({ content }: { content: string }) => content)).toEqual([
      "<p>One</p>",
      "<p>Two</p>",
    ]);
  });

  test("notes no edit where nothing has changed, and checks as a create", async () => {
    const { toot, api } = await visitMastodon();
    const { id } = (await toot()).json;
    const path = `/v1/statuses/${id}`;

    expect((await api("PUT", path, { status: "Hello " })).json.edited_at).toBeNull();
    expect((await api("PUT", path, { status: "x".repeat(501) })).status).toBe(422);
    expect((await api("PUT", "/v1/statuses/1", { status: "x" })).status).toBe(404);
  });

  test("is not there on old servers, nor is the newer form of the instance (§2.1)", async () => {
    const { toot, api } = await visitMastodon({ oldInstance: true });
    const { id } = (await toot()).json;

    expect((await api("PUT", `/v1/statuses/${id}`, { status: "x" })).status).toBe(404);
    expect((await api("GET", "/v2/instance")).status).toBe(404);
    expect((await api("GET", "/v1/instance")).json.configuration.statuses).toEqual({
      max_characters: 500,
      max_media_attachments: 4,
      characters_reserved_per_url: 23,
    });
  });
});

test("the account's statuses come page by page, the newest first (contracts/mastodon.md §2.5)", async () => {
  const { toot, api, send } = await visitMastodon({ now: aClock().now });
  for (let count = 1; count <= 5; count += 1) await toot({ status: `${count}` });
  const texts = (json: readonly { content: string }[]) =>
    json.map(({ content }) => content.replace(/<.*?>/g, "")).join("");

  const first = await api("GET", `/v1/accounts/${account}/statuses?limit=2`);
  const next = /<([^>]+)>; rel="next"/.exec(first.headers.get("link") ?? "")?.[1] ?? "";
  const second = await send(next, { headers: { authorization: "Bearer sandbox-mastodon-token" } });
  const since = await api(
    "GET",
    `/v1/accounts/${account}/statuses?limit=2&since_id=${second.json[1].id}`,
  );
  const after = await api(
    "GET",
    `/v1/accounts/${account}/statuses?limit=2&min_id=${second.json[1].id}`,
  );

  expect(texts(first.json)).toBe("54");
  expect(texts(second.json)).toBe("32");
  expect(texts(since.json)).toBe("54");
  expect(texts(after.json)).toBe("43");
  expect((await api("GET", `/v1/accounts/${account}/statuses`)).headers.get("link")).not.toMatch(
    /rel="next"/,
  );
});

describe("limits (contracts/mastodon.md §5)", () => {
  test("tell how many requests are left, until a time", async () => {
    const { api } = await visitMastodon({ limits: true, now: aClock("2026-11-24T12:01:00Z").now });

    const { headers } = await api("GET", "/v2/instance");

    expect(Object.fromEntries(headers)).toMatchObject({
      "x-ratelimit-limit": "300",
      "x-ratelimit-remaining": "299",
      "x-ratelimit-reset": "2026-11-24T12:05:00.000000Z",
    });
  });

  test("hold after 300 in 5 minutes", async () => {
    const clock = aClock();
    const { api } = await visitMastodon({ limits: true, now: clock.now });
    for (let count = 0; count < 300; count += 1) await api("GET", "/v1/apps/verify_credentials");

    const { status, json, headers } = await api("GET", "/v2/instance");
    clock.pass(300);

    expect([status, json]).toEqual([429, { error: "Too many requests" }]);
    expect(headers.get("x-ratelimit-remaining")).toBe("0");
    expect(headers.has("retry-after")).toBe(false);
    expect((await api("GET", "/v2/instance")).status).toBe(200);
  });

  test("of posting are told with a post: 300 in 3 hours", async () => {
    const { toot } = await visitMastodon({ limits: true, now: aClock().now });
    await toot();

    const { headers } = await toot();

    expect(headers.get("x-ratelimit-limit")).toBe("300");
    expect(headers.get("x-ratelimit-remaining")).toBe("298");
    expect(headers.get("x-ratelimit-reset")).toBe("2026-11-24T15:00:00.000000Z");
  });
});

describe("the card (contracts/mastodon.md §4)", () => {
  const page = `<title>Not this</title><meta property="og:title" content="A post">
    <meta name="description" content="About it"><meta property="og:image" content="/cover.png">`;
  const status = "Read https://example.com/a/ now";

  test("is made of the page after the status was stored", async () => {
    const read: string[] = [];
    const { toot, api } = await visitMastodon({
      async readPage(url) {
        read.push(url);
        return page;
      },
    });

    const { card, id } = (await toot({ status })).json;

    expect(card).toBeNull();
    expect((await api("GET", `/v1/statuses/${id}`)).json.card).toMatchObject({
      url: "https://example.com/a/",
      ...{ title: "A post", description: "About it", type: "link" },
      image: "https://example.com/cover.png",
    });
    expect(read).toEqual(["https://example.com/a/"]);
  });

  test("is none for a page that was not live, until the text is edited", async () => {
    let html: string | undefined;
    const { toot, api } = await visitMastodon({ readPage: async () => html });
    const { id } = (await toot({ status })).json;
    html = page;

    const before = (await api("GET", `/v1/statuses/${id}`)).json.card;
    await api("PUT", `/v1/statuses/${id}`, { status: `${status}!` });

    expect(before).toBeNull();
    expect((await api("GET", `/v1/statuses/${id}`)).json.card.title).toBe("A post");
  });

  test("is none where nothing is read: the sandbox sends nothing anywhere", async () => {
    const { toot, api } = await visitMastodon();
    const { id } = (await toot({ status })).json;

    expect((await api("GET", `/v1/statuses/${id}`)).json.card).toBeNull();
  });
});

test("a path may end in a slash, as programs in Python write it", async () => {
  const { api } = await visitMastodon();

  expect((await api("GET", "/v2/instance/")).json).toEqual((await api("GET", "/v2/instance")).json);
});

test("a search finds a status by its address and hashtags by their beginning, and no text", async () => {
  const { toot, api } = await visitMastodon();
  const { url, id } = (await toot({ status: "Words #jekyll" })).json;
  const search = async (q: string) =>
    (await api("GET", `/v2/search?${new URLSearchParams({ q })}`)).json;

  expect((await search(url)).statuses).toMatchObject([{ id }]);
  expect((await search("#jek")).hashtags).toMatchObject([{ name: "jekyll" }]);
  expect(await search("Words")).toEqual({ accounts: [], statuses: [], hashtags: [] });
  expect((await search("sandbox")).accounts).toMatchObject([{ id: account }]);
});

function inParts(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}
