import { describe, expect, test } from "@jest/globals";
import { readSite } from "../../../src/readers/jekyll/read-site.ts";
import { memorySource } from "../../fakes/memory-source.ts";
import { aPost, aSite, now } from "./a-site.ts";

const fenced = (yaml: string, body = "Text.\n") => `---\n${yaml}\n---\n${body}`;

describe("front matter never runs code", () => {
  const code = "globalThis.ranByFrontMatter = true; ({ title: 'x' })";

  test.each(["js", "javascript", "coffee", "json", "toml"])("not as ---%s", async (language) => {
    const post = await aPost(`---${language}\n${code}\n---\nText.\n`);

    expect("ranByFrontMatter" in globalThis).toBe(false);
    expect(post.state).toBe("invalid");
    expect(post.canonicalUrl).toBeNull();
    expect(post.diagnostics).toEqual([
      expect.objectContaining({ code: "front-matter-language", line: 1, column: 1 }),
    ]);
    expect(post.diagnostics[0]?.message).toContain(language);
  });

  test("nor by a YAML tag", async () => {
    const post = await aPost(fenced(`title: !!js/function "function () { ${code} }"`));

    expect("ranByFrontMatter" in globalThis).toBe(false);
    expect(post.title).toContain("function ()");
  });

  test("nor does it reach a prototype", async () => {
    const post = await aPost(fenced("__proto__:\n  polluted: true\nconstructor: x"));

    expect({}).not.toHaveProperty("polluted");
    expect(Object.keys(post.frontMatter)).toEqual(["__proto__", "constructor"]);
    expect(post.state).toBe("published");
  });
});

describe("a file that cannot be a post is a diagnostic", () => {
  const bomb = ["a: &a [x, x, x, x, x, x, x, x, x, x]"];
  for (const [name, other] of ["ba", "cb", "dc", "ed", "fe", "gf", "hg"]) {
    bomb.push(`${name}: &${name} [${Array(10).fill(`*${other}`).join(", ")}]`);
  }

  test.each([
    ["aliases that unfold without end", fenced(bomb.join("\n")), "front-matter-yaml"],
    ["an alias inside of itself", fenced("a: &a [*a]"), "front-matter-yaml"],
    ["deep nesting", fenced(`a: ${"[".repeat(5000)}${"]".repeat(5000)}`), "front-matter-yaml"],
    ["front matter of 1 MB", fenced(`a: ${"x".repeat(1_000_000)}`), "front-matter-large"],
    ["front matter of blank lines", fenced("\n".repeat(200_000)), "front-matter-large"],
    ["front matter that is a list", fenced("- a\n- b"), "front-matter-mapping"],
    ["front matter that is a word", fenced("words"), "front-matter-mapping"],
    ["a NUL in front matter", fenced("title: a\0b"), "front-matter-yaml"],
    ["bytes that are not UTF-8", Uint8Array.of(0x2d, 0xe9, 0x0a), "not-utf8"],
    ["a link", { kind: "symlink" } as const, "unreadable-file"],
    ["a submodule", { kind: "submodule" } as const, "unreadable-file"],
  ])("%s", async (_name, file, code) => {
    const post = await aPost(file);

    expect(post.state).toBe("invalid");
    expect(post.url).toBeNull();
    expect(post.canonicalUrl).toBeNull();
    expect(post.diagnostics).toContainEqual(
      expect.objectContaining({ severity: "error", code, line: expect.any(Number) }),
    );
  });

  test.each([
    "_posts/2020-01-05-a\nb.md",
    "_posts/2020-01-05-a\rb.md",
    "_posts/2020-01-05-\ud800.md",
  ])("the name %j", async (path) => {
    const post = await aPost("Text.\n", path);

    expect(post.diagnostics[0]).toMatchObject({ severity: "error", code: "file-name" });
    expect(post.canonicalUrl).toBeNull();
  });

  test.each([
    "_posts/2020-01-05-a\\b.md",
    "_posts/2020-01-05-a\u0007b.md",
    `_posts/2020-01-05-${"x".repeat(250)}.md`,
  ])("a name that the ledger cannot hold, which keeps its URL: %j", async (path) => {
    const post = await aPost("Text.\n", path);

    expect(post.canonicalUrl).toMatch(/^https:\/\/example\.com\/2020\/01\/05\//);
    expect(post.diagnostics).toEqual([
      expect.objectContaining({
        severity: "error",
        code: "ledger-name",
        hint: expect.stringContaining("Rename the file"),
      }),
    ]);
  });

  test("a file that vanishes while it is read", async () => {
    const source = memorySource({
      "_posts/2020-01-05-a.md": "",
      "_posts/2020-01-06-b.md": "Text.\n",
    });
    const files = await source.files();
    const left = {
      ...memorySource({ "_posts/2020-01-06-b.md": "Text.\n" }),
      files: async () => files,
    };

    const { posts } = await readSite(left, {
      siteDir: "",
      siteUrl: "https://e.org",
      now,
      platforms: [],
    });

    expect(posts.map(({ state }) => state)).toEqual(["published", "invalid"]);
  });

  test("a post of 5 MB, which keeps its URL but is not sent", async () => {
    const post = await aPost(fenced("title: Big", "x".repeat(5_000_000)));

    expect(post.canonicalUrl).toBe("https://example.com/2020/01/05/hello-world.html");
    expect(post.body).toBe("");
    expect(post.diagnostics).toEqual([
      expect.objectContaining({ severity: "error", code: "post-too-large" }),
    ]);
  });
});

describe("what is only odd is read", () => {
  test("an empty file", async () => {
    const post = await aPost("");

    expect(post).toMatchObject({ state: "published", title: "Hello World", body: "", bodyLine: 1 });
  });

  test("Windows line ends and a byte order mark", async () => {
    const post = await aPost("\ufeff---\r\ntitle: A\r\nlang: de\r\n---\r\n\r\nText.\r\n");

    expect(post).toMatchObject({ title: "A", body: "Text.\r\n", bodyLine: 6 });
    expect(post.keyLines).toEqual({ title: 2, lang: 3 });
  });

  test("an encoding of the site's own", async () => {
    const { posts } = await aSite({
      "_config.yml": "encoding: iso-8859-1\n",
      "_posts/2020-01-05-a.md": Uint8Array.from(
        Buffer.from("---\ntitle: caf\xe9\n---\n", "latin1"),
      ),
    });

    expect(posts[0]?.title).toBe("café");
  });

  test("front matter that is indented less at its end, with a warning", async () => {
    const post = await aPost(fenced(" title: A\nlang: de"));

    expect(post.title).toBe("A");
    expect(post.lang).toBeNull();
    expect(post.diagnostics).toEqual([
      expect.objectContaining({
        severity: "warning",
        code: "front-matter-cut",
        line: 3,
        column: 1,
      }),
    ]);
  });
});

test("a YAML error stands at its line and column in the file", async () => {
  const post = await aPost(fenced('layout: post\ntitle: Foo: bar\ntags: "a'));

  expect(post.diagnostics[0]).toMatchObject({
    severity: "error",
    code: "front-matter-yaml",
    path: post.path,
    line: 3,
    column: 8,
    hint: expect.stringContaining('`title: "Foo: bar"`'),
  });
});
