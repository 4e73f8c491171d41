import { deserialize, serialize } from "node:v8";
import { expect, test } from "@jest/globals";
import { packed, unpacked } from "../../../src/readers/jekyll/portable-values.ts";
import { RubyDate, RubyFloat, RubyTime } from "../../../src/readers/jekyll/ruby/values.ts";
import { aSite } from "./a-site.ts";

/** As another process gets it. */
const sent = (value: unknown) => unpacked(deserialize(serialize(packed(value))));

test("a post arrives in another process as it was read", async () => {
  const yaml = [
    "title: Hello",
    "day: 2020-01-05",
    "time: 2020-01-05 23:30:00 +0900",
    "ratio: 2.0",
    "none:",
    "list: [1, two, { deep: [3.0, 2021-02-03] }]",
    "__proto__: { x: 1 }",
    "empty: {}",
  ].join("\n");
  const site = await aSite({ "_posts/2026-01-01-a.md": `---\n${yaml}\n---\nText.\n` });

  const [post] = sent(site.posts) as typeof site.posts;

  expect(post).toEqual(site.posts[0]);
  expect(post?.date).toBeInstanceOf(Date);
  const { day, time, ratio } = post?.frontMatter ?? {};
  expect(day).toBeInstanceOf(RubyDate);
  expect(time).toBeInstanceOf(RubyTime);
  expect(ratio).toBeInstanceOf(RubyFloat);
  expect([day, time, ratio].map(String)).toEqual([
    "2020-01-05",
    "2020-01-05 23:30:00 +0900",
    "2.0",
  ]);
  expect(Object.keys(post?.frontMatter ?? {})).toEqual(
    Object.keys(site.posts[0]?.frontMatter ?? {}),
  );
});

test("what stands in two places arrives as one, however often it unfolds", () => {
  let value: unknown = [new RubyFloat(1)];
  for (let level = 0; level < 60; level++) value = [value, value];

  const [first, second] = sent(value) as readonly unknown[];

  expect(first).toBe(second);
});
