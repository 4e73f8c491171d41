import { expect, test } from "@jest/globals";
import { diagnosticJson, postJson } from "../../src/report/diagnostic-json.ts";
import { documentationOf } from "../../src/report/documentation.ts";
import { aPost } from "../fakes/posts.ts";

const code = "unknown-liquid-tag";
const found = { severity: "warning", code, message: "m", hint: "h", line: 12, column: 3 } as const;

test("a diagnostic leads to the page that explains it", () => {
  expect(diagnosticJson(found)).toEqual({ ...found, help: documentationOf(code) });
});

test("a post has the documented fields", () => {
  const date = new Date("2016-04-20T10:00:00Z");

  const post = aPost("a", { date, title: "Post a", diagnostics: [found] });

  expect(postJson(post)).toMatchObject({
    ...{ path: post.path, canonicalUrl: post.canonicalUrl, title: "Post a", state: "published" },
    date: "2016-04-20T10:00:00Z",
    diagnostics: [diagnosticJson(found)],
  });
});

test("a post whose date cannot be read has none", () => {
  expect(postJson(aPost("a", { date: new Date("?") })).date).toBeNull();
});
