import { afterEach, expect, test } from "@jest/globals";
import fc from "fast-check";
import { leave, visit } from "./visitor.ts";

afterEach(leave);

const keys = [
  "title",
  "body_markdown",
  "published",
  "tags",
  "series",
  "main_image",
  "canonical_url",
  "description",
  "published_at",
  "organization_id",
  "ai_disclosure_level",
  "content",
  "contentFormat",
  "publishStatus",
  "publishedAt",
  "license",
];

test("whatever JSON is sent, both platforms take it or refuse it", async () => {
  const { devto, create, publish, sandbox } = await visit();
  const { id } = (await create()).json;
  const author = (await publish()).json.data.authorId;
  const body = fc.oneof(
    fc.dictionary(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 2 })),
    fc.jsonValue({ maxDepth: 2 }),
  );
  await fc.assert(
    fc.asyncProperty(body, async (article) => {
      const answers = await Promise.all([
        devto("POST", "/articles", { article }),
        devto("PUT", `/articles/${id}`, { article }),
        fetch(`${sandbox.medium}/v1/users/${author}/posts`, {
          method: "POST",
          headers: { authorization: "Bearer sandbox-medium-token" },
          body: JSON.stringify(article),
        }),
      ]);

      for (const { status } of answers) expect([200, 201, 400, 422]).toContain(status);
    }),
    { numRuns: 100 },
  );
});
