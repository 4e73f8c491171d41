import { expect, test } from "@jest/globals";
import { ownFiles } from "../../src/compose/own-files.ts";
import { memorySource } from "../fakes/memory-source.ts";

const source = memorySource({
  "docs/assets/a b.png": "picture",
  "docs/large.png": `version https://git-lfs.github.com/spec/v1\noid sha256:${"4d".repeat(32)}\nsize 9\n`,
  "secret.txt": "secret",
});
const fileAt = ownFiles({ source, siteUrl: "https://blog.example/base", sourceDir: "docs" });

test("a file of the blog is found by its address", async () => {
  const bytes = await fileAt("https://blog.example/base/assets/a%20b.png");

  expect(Buffer.from(bytes ?? []).toString()).toBe("picture");
});

test.each([
  ["another site's", "https://elsewhere.example/base/assets/a%20b.png"],
  ["one that is not there", "https://blog.example/base/none.png"],
  ["one outside of the site", "https://blog.example/base/..%2Fsecret.txt"],
  ["one that Git LFS keeps elsewhere", "https://blog.example/base/large.png"],
  ["no address", "assets/a b.png"],
  ["one that is spelled wrong", "https://blog.example/base/%E0%A4%A"],
])("%s is none", async (_, url) => {
  expect(await fileAt(url)).toBeUndefined();
});
