import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readArchive } from "../../src/github/tar.ts";
import { type BareRepository, createBareRepository } from "../fakes/github/bare-repository.ts";

let git: BareRepository;
beforeAll(async () => {
  git = await createBareRepository();
});
afterAll(() => git.remove());

/** What `git archive` makes of files, by path and git's mode. */
async function archived(files: Readonly<Record<string, readonly [mode: string, text: string]>>) {
  const commands = Object.entries(files).map(([path, [mode, text]]) => {
    return `M ${mode} inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  });
  const head = "commit refs/heads/x\ncommitter P <p@example.com> 1767261600 +0000\ndata 1\nx\n";
  await git.git(
    ["fast-import", "--quiet", "--force"],
    Buffer.from(`${head}deleteall\n${commands.join("")}`),
  );
  return git.git(["archive", "--format=tar", "--prefix=me-blog-abc/", "refs/heads/x"]);
}

describe("an archive", () => {
  test("holds each file with its path, its mode and its bytes, however long its name", async () => {
    const long = `v1/${"a-long-name-".repeat(15)}ü.json`;
    const files = {
      "README.md": ["100644", "Hello.\n"],
      "run.sh": ["100755", "#!/bin/sh\n"],
      "v1/empty.json": ["100644", ""],
      [long]: ["100644", "x".repeat(1500)],
      link: ["120000", "README.md"],
    } as const;

    const read = readArchive(gzipSync(await archived(files)));

    const found = read.map(({ path, mode, content }) => [
      path,
      [mode, String(Buffer.from(content))],
    ]);
    expect(Object.fromEntries(found)).toEqual(files);
  });

  test("that breaks off, or is something else, is none", async () => {
    const tar = await archived({ "a.txt": ["100644", "x".repeat(3000)] });

    expect(() => readArchive(gzipSync(tar.subarray(0, 3000)))).toThrow(/breaks off/);
    expect(() => readArchive(gzipSync(tar).subarray(0, 60))).toThrow();
    expect(() => readArchive(gzipSync("Hello. ".repeat(100)))).toThrow(/not a tar/);
    expect(() => readArchive(Buffer.from("<html>"))).toThrow();
  });
});
