import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { openBlog } from "../../src/compose/blog.ts";
import { openSession } from "../../src/compose/session.ts";
import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { SourceError } from "../../src/core/errors.ts";
import type { Source } from "../../src/core/source.ts";
import { platforms } from "../../src/platforms/index.ts";
import { allDiagnostics, planJson } from "../../src/report/plan-json.ts";
import type { Plan } from "../../src/syndicate/model/types.ts";
import { prepare } from "../../src/syndicate/plan/prepare.ts";
import { scopeOf } from "../../src/syndicate/plan/scope.ts";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import { type MemoryFile, memorySource } from "../fakes/memory-source.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";

const sound = "_posts/2026-01-01-sound.md";
const hostile = "_posts/2026-02-02-hostile.md";

const site = {
  "_config.yml": "url: https://hostile.example\n",
  "_data/numbers.json": '{ "list": [1, { "deep": [2] }], "half": "\\ud800" }',
  "_includes/box.html": "<p>{{ include.text }}</p>",
  [sound]: "---\ntitle: Sound\n---\nA sound post.\n",
};

interface Planned {
  readonly plan: Plan;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the whole way from the files to the plan makes of a blog, both platforms included, when every post is asked for. */
async function planned(source: Source): Promise<Planned> {
  const clock = virtualClock("2026-11-24T10:00:00Z");
  const blog = await openBlog({ definitions: platforms, source, layers: [], now: clock.now() });
  const session = await openSession({
    ...{ blog, source, clock, run: "1/1", purpose: "look" },
    ledger: memoryLedger(),
  });
  const asked = new Set(blog.site.posts.map(({ path }) => path));
  const scope = scopeOf({
    ...{ purpose: "look", pushed: null, asked, backfill: 0, maxPosts: null, update: true },
  });
  const plan = await prepare(scope, session.ports);
  JSON.stringify(planJson(blog.site, plan));
  for (const { article } of plan.steps) {
    if (article === undefined) continue;
    for (const platform of session.platforms) platform.offer?.(article);
  }
  return { plan, diagnostics: allDiagnostics(blog.site, plan) };
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function kindsOf({ plan }: Planned, path: string): readonly string[] {
  return plan.steps.filter((step) => step.path === path).map(({ kind }) => kind);
}

/** A tree in which one file cannot be read, for a reason that nobody foresaw. */
function failingAt(path: string, files: Readonly<Record<string, MemoryFile>>): Source {
  const source = memorySource({ ...site, ...files });
  return {
    ...source,
    read: (asked) => (asked === path ? Promise.reject(new TypeError("boom")) : source.read(asked)),
  };
}

describe("what Posse was not made for is an error of the one post", () => {
  test.each([
    ["while it is read", failingAt(hostile, { [hostile]: "" })],
    [
      "while it is rendered",
      failingAt("_includes/box.html", { [hostile]: "{% include box.html %}" }),
    ],
  ])("%s, and the others are planned", async (_, source) => {
    const found = await planned(source);

    expect(kindsOf(found, hostile)).toEqual(["blocked", "blocked"]);
    expect(kindsOf(found, sound)).toEqual(["create", "create"]);
    const own = found.diagnostics.filter(({ path }) => path === hostile);
    expect(own).toEqual([
      expect.objectContaining({
        severity: "error",
        code: "internal",
        message: expect.stringContaining("TypeError: boom"),
        hint: expect.stringContaining("Report it"),
        stack: expect.stringContaining("contained-posts.test.ts"),
      }),
    ]);
  });
});

const half = '"a\\ud800.png"';

describe("a post that stopped every run is read, or refused for what is wrong with it", () => {
  test.each([
    ["half of a character in a cover", `---\nimage: ${half}\n---\ntext`, "front-matter-yaml"],
    ["in an id", `---\nid: ${half}\n---\n{% gist page.id %}`, "front-matter-yaml"],
    ["in a canonical URL", `---\ncanonical_url: ${half}\n---\ntext`, "front-matter-yaml"],
    ["a password in a canonical URL", credentials(), "canonical-url"],
  ])("%s", async (_, text, code) => {
    const found = await planned(memorySource({ ...site, [hostile]: text }));

    expect(kindsOf(found, sound)).toEqual(["create", "create"]);
    const own = found.diagnostics.filter(({ path }) => path === hostile);
    expect(own.map((one) => one.code)).toEqual([code]);
    expect(own[0]?.message).not.toContain("s3cret");
  });

  test.each([
    ["a cycle named by a mapping", "{% cycle site.data: 0, site.data %}"],
    ["a gist named by data", "{% gist site.data.numbers.half %}"],
    ["a tag named as what every object has", "", "tags: [constructor, __proto__, toString]"],
    ["a wish named so", "", "publish_to: [constructor, devto, medium]"],
    ["an element named so", "<constructor>text</constructor> <valueof>text</valueof>"],
    ["variables named so", "{% assign constructor = 1 %}{% increment __proto__ %}{{ toString }}"],
    ["all of the site", "{{ site }}{{ page }}{{ site.posts }}"],
  ])("%s", async (_, text, line = "title: Hostile") => {
    const post = `---\n${line}\n---\ntext ${text}\n`;

    const found = await planned(memorySource({ ...site, [hostile]: post }));

    expect(found.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(kindsOf(found, hostile)).toEqual(["create", "create"]);
  });

  test.each([
    "posse: { devto: { constructor: 1 } }",
    "posse: { __proto__: {} }",
    "excerpt_separator: { toString: 1 }",
    "posse: { devto: { __proto__: { title: x } } }",
  ])("a wish that is none: %s", async (line) => {
    const post = `---\n${line}\n---\ntext\n`;

    const { diagnostics } = await planned(memorySource({ ...site, [hostile]: post }));

    expect(diagnostics.map(({ code }) => code)).not.toContain("internal");
  });

  test("an address in the front matter that is a mapping without a text", async () => {
    const post = "---\ndevto_url: { __proto__: { x: 1 } }\n---\ntext\n";

    const { diagnostics } = await planned(memorySource({ ...site, [hostile]: post }));

    expect(diagnostics.map(({ code }) => code)).toEqual(["named-copy"]);
  });
});

const pointer = `version https://git-lfs.github.com/spec/v1
oid sha256:${"4d7a".repeat(16)}
size 12345
`;

describe("what Git LFS keeps is an error where its text is needed, never the pointer", () => {
  test.each([
    ["the post", { [hostile]: pointer }],
    ["an include", { [hostile]: "{% include box.html %}", "_includes/box.html": pointer }],
    ["a data file", { [hostile]: "{{ site.data.numbers.list }}", "_data/numbers.json": pointer }],
  ])("%s", async (_, files) => {
    const found = await planned(memorySource({ ...site, ...files }));

    expect(kindsOf(found, hostile)).toEqual(["blocked", "blocked"]);
    expect(kindsOf(found, sound)).toEqual(["create", "create"]);
    expect(found.diagnostics).toEqual([
      expect.objectContaining({
        code: "lfs-pointer",
        severity: "error",
        hint: expect.stringContaining("git lfs untrack"),
      }),
    ]);
  });
});

test("an include that cannot be read is an error of the posts that include it", async () => {
  const source = memorySource({ ...site, [hostile]: "{% include box.html %}" });
  const found = await planned({
    ...source,
    read: (path) =>
      path === "_includes/box.html"
        ? Promise.reject(new SourceError(`${path} is too large to read`))
        : source.read(path),
  });

  expect(kindsOf(found, hostile)).toEqual(["blocked", "blocked"]);
  expect(kindsOf(found, sound)).toEqual(["create", "create"]);
  expect(found.diagnostics.map(({ code }) => code)).toEqual(["include-unreadable"]);
});

function credentials(): string {
  return "---\ncanonical_url: https://user:s3cret@example.com/x/\n---\ntext";
}

describe("no post throws, whatever is in it", () => {
  const word = fc.constantFrom(
    ...["constructor", "__proto__", "toString", "title", "tags", "image", "date", "permalink"],
    ...["canonical_url", "posse", "devto", "series", "excerpt", "devto_url", "syndication", "slug"],
  );
  const scalar = fc.constantFrom(
    ...['"\\ud800"', '"\\0"', '"\\u202e"', "~", "true", ".inf", ".nan", "1e400", "-0", "0x1F"],
    ...["9999999-01-01", "0000-00-00", "!!binary AAEC", ":symbol", '"%zz%"', '"/%2e%2e/"'],
    ...['"https://[::1"', '"//"', "&a x", "*a", "<<", '"{{ site }}"', "constructor"],
  );
  const { value } = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      scalar,
      fc.array(tie("value"), { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
      fc
        .array(fc.tuple(word, tie("value")), { maxLength: 3 })
        .map((pairs) => `{${pairs.map(([key, held]) => `${key}: ${held}`).join(", ")}}`),
    ),
  }));
  const frontMatter = fc
    .array(fc.tuple(fc.oneof(word, fc.constantFrom("<<", "? [a]", '"\\ud800"')), value), {
      maxLength: 5,
    })
    .map((lines) => lines.map(([key, held]) => `${key}: ${held}`).join("\n"));

  const operand = fc.constantFrom(
    ...["site", "page", "site.posts", "site.data", "site.data.numbers.half", "nil", "empty"],
    ...["(1..3)", "1e308", "-99999999999999999999", "'%zz'", "'\u{1f600}x'", "constructor", "''"],
  );
  const filter = fc.constantFrom(
    ...["jsonify", "inspect", "sort", "where", "map", "group_by", "join", "slice", "truncate"],
    ...["times", "round", "date", "url_encode", "url_decode", "absolute_url", "slugify", "concat"],
    ...["push", "uniq", "to_integer", "replace", "split", "where_exp", "modulo", "sum", "sample"],
  );
  const output = fc
    .tuple(operand, filter, fc.array(operand, { maxLength: 2 }))
    .map(([input, name, args]) => `{{ ${input} | ${name}${args.map(listed).join("")} }}`);
  const tag = fc
    .tuple(
      fc.constantFrom(
        ...["cycle A: B, A", "cycle A, B", "gist A B", "include box.html text=A", "assign A = B"],
        ...["if A contains B", "for x in A limit: B", "tablerow x in A cols: B", "link A"],
        ...["case A", "increment A", "post_url A", "highlight A", "include {{ A }}", "capture A"],
      ),
      operand,
      operand,
    )
    .map(([text, a, b]) => `{% ${text.replaceAll("A", a).replaceAll("B", b)} %}`);
  const markup = fc.constantFrom(
    ...["[a](http://%zz)", "![a](//[)", "<iframe src='https://youtu.be/%'></iframe>", "&#xD800;"],
    ...[
      "[constructor]: /x\n\n[constructor]",
      "*[__proto__]: x\n\n__proto__",
      "{: constructor='x'}",
    ],
    ...["<toString href='/x'>", "[^constructor]", "| a |\n|---|", "```__proto__\nx\n```", "$$"],
    ...["{% endif %}", "{% endfor %}", "{% raw %}", "\0", "\u2028", "\ufeff", "\r"],
  );
  const body = fc
    .array(fc.oneof(output, tag, markup, fc.string()), { maxLength: 6 })
    .map((parts) => parts.join("\n"));
  const names = fc.constantFrom("md", "html", "markdown");

  function listed(argument: string, index: number): string {
    return `${index === 0 ? ":" : ","} ${argument}`;
  }

  test("and every other post is planned", async () => {
    const post = fc.tuple(frontMatter, body, names);
    await fc.assert(
      fc.asyncProperty(post, async ([yaml, text, extension]) => {
        const path = `_posts/2026-02-02-hostile.${extension}`;

        const found = await planned(
          memorySource({ ...site, [path]: `---\n${yaml}\n---\n${text}` }),
        );

        expect(found.diagnostics.filter(({ code }) => code === "internal")).toEqual([]);
        expect(kindsOf(found, sound)).toEqual(["create", "create"]);
        for (const { article } of found.plan.steps) {
          expect(textsIn(article?.request).filter((sent) => !sent.isWellFormed())).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
