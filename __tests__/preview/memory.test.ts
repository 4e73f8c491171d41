import { expect, test } from "@jest/globals";
import { previewMemory, type Rendered } from "../../src/preview/memory.ts";
import type { InputsPort } from "../../src/syndicate/model/types.ts";
import { listingPlatform } from "../fakes/memory-platform.ts";
import { aPost, renderPlainly } from "../fakes/posts.ts";

const platform = listingPlatform();
const made = { post: aPost("hello"), platform, copyOf: () => undefined };
const inputs = { digest: "sha256:a", reads: [], version: "1" };
const { article } = renderPlainly(made.post, platform);
const rendered: Rendered = {
  article: article && { ...article, inputs },
  ...{ passages: [], diagnostics: [] },
};
const port = (isSame: boolean): InputsPort => ({ version: "1", areSame: async () => isSame });

test.each([
  ["is not rendered again where it would be made from the same", rendered, port(true), 0],
  ["is rendered again where something that it was made from has changed", rendered, port(false), 1],
  [
    "is rendered again where nobody knows what it was made from",
    { ...rendered, article: undefined },
    port(true),
    1,
  ],
  ["is rendered again where nobody can compare", rendered, undefined, 1],
])("a post %s", async (_, first, with_, times) => {
  const memory = previewMemory();
  await memory.rendered(made, with_, async () => first);
  expect(memory.renderedPosts()).toBe(1);

  await memory.rendered(made, with_, async () => first);

  expect(memory.renderedPosts()).toBe(times);
});
