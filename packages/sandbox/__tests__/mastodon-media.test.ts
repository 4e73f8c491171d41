import { afterEach, expect, test } from "@jest/globals";
import { png } from "./bluesky-visitor.ts";
import { visitMastodon } from "./mastodon-visitor.ts";
import { leave } from "./visitor.ts";

afterEach(leave);

function form(bytes: Buffer, type: string, description?: string): FormData {
  const fields = new FormData();
  fields.append("file", new Blob([new Uint8Array(bytes)], { type }), "a.png");
  if (description !== undefined) fields.append("description", description);
  return fields;
}

test("a picture is uploaded, described and attached (contracts/mastodon.md §2.7)", async () => {
  const { api, toot } = await visitMastodon();

  const { status, json } = await api("POST", "/v2/media", form(png, "image/png", "A dot"));
  await api("PUT", `/v1/media/${json.id}`, { description: "A small dot" });
  const posted = (await toot({ media_ids: [json.id] })).json;

  expect(status).toBe(200);
  expect(json).toMatchObject({ type: "image", description: "A dot", url: expect.any(String) });
  expect(posted.media_attachments).toMatchObject([{ id: json.id, description: "A small dot" }]);
});

test.each([
  ["nothing", new FormData(), "File can't be blank"],
  ["a text", form(Buffer.from("text"), "text/plain"), "File content type is invalid"],
  ["a long description", form(png, "image/png", "x".repeat(1501)), "Description is too long"],
])("%s is refused", async (_, body, fault) => {
  const { api, sandbox } = await visitMastodon();

  const { status, json } = await api("POST", "/v2/media", body);

  expect(status).toBe(422);
  expect(json.error).toContain(`Validation failed: ${fault}`);
  expect(sandbox.state().mastodon.media).toEqual([]);
});
