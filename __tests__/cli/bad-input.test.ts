import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";
import { siteFolder } from "../fakes/site-folder.ts";
import { posse, unwrapped } from "../fakes/terminal.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";

const config = { "_config.yml": "url: https://blog.example\n" };
const sound = { "_posts/2026-01-09-sound.md": "---\ntitle: Sound\n---\n\nText.\n" };
const path = "_posts/2026-01-01-x.md";

interface PlannedPost {
  readonly path: string;
  readonly state: string;
  readonly canonicalUrl: string | null;
  readonly diagnostics: readonly {
    readonly severity: string;
    readonly code: string;
    readonly line?: number;
    readonly column?: number;
    readonly hint?: string;
  }[];
  readonly steps: readonly { readonly kind: string; readonly reason: string }[];
}

async function planOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<readonly PlannedPost[]> {
  const folder = siteFolder(files);
  const { code, out } = await posse([
    ...["plan", "--site", folder, "--all", "--yes", "--format", "jsonl"],
    ...["--now", "2026-06-01T00:00:00Z"],
  ]);
  expect(code).toBe(0);
  return out === "" ? [] : out.split("\n").map((line) => JSON.parse(line) as PlannedPost);
}

test.each([
  "---\n\nA rule, and prose.\n",
  "---\nA rule: no key.\n",
  "---\ntitle: Closed\n...\nText.\n",
  "---\r\ntitle: Closed\r\n---\r\n\r\nText.\r\n",
])("%j is no front matter that was left open", async (content) => {
  const [post] = await planOf({ ...config, [path]: content });

  expect(post?.steps.map(({ kind }) => kind)).toEqual(["create", "create"]);
});

test.each([
  ["", 4],
  ["\n<!-- A remark. -->\n", 5],
  ["\n{% comment %}Not yet.{% endcomment %}\n", 5],
])("a post that shows nothing is a warning: %j", async (body, line) => {
  const [post] = await planOf({ ...config, [path]: `---\ntitle: Empty\n---\n${body}` });

  expect(post?.diagnostics).toEqual([
    expect.objectContaining({ severity: "warning", code: "empty-post", line }),
  ]);
});

test("a post that is one picture is not empty", async () => {
  const picture = "---\ntitle: Picture\n---\n![A harbour](https://elsewhere.example/harbour.png)\n";
  const [post] = await planOf({ ...config, [path]: picture });

  expect(post?.diagnostics).toEqual([]);
});

test.each(["image", "featured-image", "thumbnail", "header-img"])(
  "a cover that is not there is a warning at its line: %s",
  async (key) => {
    const [post] = await planOf({
      ...config,
      [path]: `---\ntitle: X\n${key}: /a.png\n---\n\nText.\n`,
    });

    expect(post?.diagnostics).toContainEqual(
      expect.objectContaining({ severity: "warning", code: "missing-image", line: 3, column: 1 }),
    );
  },
);

describe("a post that is wrong is blocked, says where and what to do, and hinders no other", () => {
  test.each<[string, string | Uint8Array, number | undefined]>([
    ["YAML that is none", '---\ntitle: "open\ntags: [a]\n---\n\nText.\n', 2],
    ["YAML with a colon too many", "---\ntitle: A: b: c\n---\n\nText.\n", 2],
    ["front matter that is never closed", "---\ntitle: Open\n\nText.\n", 1],
    ["front matter in JavaScript", "---js\n{ title: (() => { throw 1 })() }\n---\n\nText.\n", 1],
    ["a date that is none", "---\ntitle: X\ndate: someday\n---\n\nText.\n", 3],
    ["bytes that are no UTF-8", new Uint8Array([0x2d, 0xff, 0xfe, 0x0a]), undefined],
    ["five megabytes", `---\ntitle: X\n---\n\n${"Long text. ".repeat(500_000)}`, undefined],
    ["an unknown Liquid tag", "---\ntitle: X\n---\n\nA\n\nB {% hologram 1 %}\n", 7],
    ["an include that is not there", "---\ntitle: X\n---\n\n{% include none.html %}\n", 5],
    ["a link to no post", "---\ntitle: X\n---\n\n[a]({% post_url 2020-01-01-no %})\n", 5],
    [
      "Liquid that never ends",
      "---\ntitle: X\n---\n\n{% for i in (1..1000000000) %}x{% endfor %}\n",
      5,
    ],
  ])("%s", async (_, content, line) => {
    const posts = await planOf({ ...config, ...sound, [path]: content });

    const broken = posts.find((post) => post.path === path);
    const errors = broken?.diagnostics.filter(({ severity }) => severity === "error") ?? [];
    expect(errors).not.toHaveLength(0);
    expect(errors[0]?.hint).toEqual(expect.any(String));
    if (line !== undefined) expect(errors[0]?.line).toBe(line);
    expect(broken?.steps.map(({ kind }) => kind)).toEqual(["blocked", "blocked"]);
    const other = posts.find((post) => post.path !== path);
    expect(other?.steps.map(({ kind }) => kind)).toEqual(["create", "create"]);
  });
});

describe("a post that is odd is published all the same", () => {
  test.each<[string, string]>([
    ["no title", "---\ntags: [a]\n---\n\nText.\n"],
    ["no front matter", "Text.\n"],
    ["CRLF line ends", "---\r\ntitle: X\r\n---\r\n\r\nText.\r\n"],
    ["a byte order mark", "\ufeff---\ntitle: X\n---\n\nText.\n"],
    ["an empty file", ""],
    ["a title of 300 characters", `---\ntitle: ${"word ".repeat(60)}\n---\n\nText.\n`],
    [
      "tags that dev.to would refuse",
      "---\ntitle: X\ntags: [C++, web-dev, ai, b, c, d]\n---\n\nText.\n",
    ],
  ])("%s", async (_, content) => {
    const [post] = await planOf({ ...config, [path]: content });

    expect(post?.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(post?.steps.map(({ kind }) => kind)).toEqual(["create", "create"]);
  });
});

describe("a site that is wrong", () => {
  test("without _config.yml is a site, whose address must be given", async () => {
    const [post] = await planOf({ [path]: "---\ntitle: X\n---\n\nText.\n" });

    expect(post?.canonicalUrl).toBeNull();
    expect(post?.diagnostics.map(({ code }) => code)).toContain("no-site-url");
    expect(JSON.stringify(post?.diagnostics)).toContain("site-url");
  });

  test("with a broken _config.yml says at which line, and publishes nothing", async () => {
    const folder = siteFolder({ "_config.yml": "url: https://a.example\ntitle: [\n", ...sound });

    const { code, all } = await posse(["publish", "--all", "--site", folder], {
      env: { DEVTO_API_KEY: "sandbox-devto-key" },
    });

    expect(code).not.toBe(0);
    expect(all).toMatch(/_config\.yml:\d+:\d+: error/);
  });

  test("with two posts of one address sends neither", async () => {
    const posts = await planOf({
      ...config,
      "_posts/2026-01-01-a.md": "---\npermalink: /same/\n---\n\nA.\n",
      "_posts/2026-01-02-b.md": "---\npermalink: /same/\n---\n\nB.\n",
    });

    expect(posts.flatMap(({ steps }) => steps.map(({ kind }) => kind))).toEqual(
      Array(4).fill("blocked"),
    );
  });

  test("without posts has nothing to say", async () => {
    expect(await planOf(config)).toEqual([]);
  });
});

describe("a platform that says no", () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ limits: false });
  });
  afterAll(() => sandbox.close());
  beforeEach(() => sandbox.reset());

  const publish = (env: Record<string, string> = {}, args: readonly string[] = []) =>
    posse(["publish", "--all", "--site", siteFolder({ ...config, ...sound }), ...args], {
      clock: virtualClock("2026-06-01T00:00:00Z"),
      env: {
        POSSE_DEVTO_URL: sandbox.devto,
        POSSE_MEDIUM_URL: sandbox.medium,
        DEVTO_API_KEY: "sandbox-devto-key",
        MEDIUM_TOKEN: "sandbox-medium-token",
        ...env,
      },
    });

  test.each<[string, Record<string, string>, RegExp]>([
    ["a wrong key", { DEVTO_API_KEY: "wrong" }, /dev\.to[\s\S]*401[\s\S]*`DEVTO_API_KEY`/],
    ["a suspended account", { DEVTO_API_KEY: "sandbox-suspended-key" }, /suspended/i],
    ["a wrong token", { MEDIUM_TOKEN: "wrong" }, /Medium[\s\S]*`MEDIUM_TOKEN`/],
    [
      "a token of an app that is gone",
      { MEDIUM_TOKEN: "sandbox-removed-app-token" },
      /6005|removed|token/,
    ],
  ])(
    "%s: says whose, and what to change; the other platform is published",
    async (_, env, says) => {
      const { code, out, all } = await publish(env);

      expect(code).toBe(1);
      expect(all).toMatch(says);
      expect(out).toContain("1 post created");
    },
  );

  test("HTML in the place of JSON", async () => {
    sandbox.faults([
      { platform: "medium", method: "POST", path: "/", fault: "html:403", times: 9 },
    ]);

    const { code, all, out } = await publish();

    expect(code).toBe(1);
    expect(all).toMatch(/Medium/);
    expect(out).toContain("1 post created");
    expect(sandbox.state().medium.posts).toHaveLength(0);
  });

  test("a Medium create whose answer is lost is ambiguous, and is not sent again", async () => {
    sandbox.faults([
      { platform: "medium", method: "POST", path: "/", fault: "drop-after", times: 1 },
    ]);

    const { code, all } = await publish();

    expect(code).toBe(1);
    expect(all).toMatch(/resolve/);
    expect(sandbox.state().medium.posts).toHaveLength(1);
  });

  test("a dev.to create whose answer is lost is found again", async () => {
    sandbox.faults([
      { platform: "devto", method: "POST", path: "/", fault: "drop-after", times: 1 },
    ]);

    const { code } = await publish();

    expect(code).toBe(0);
    expect(sandbox.state().devto.articles).toHaveLength(1);
  });

  test("a publication that is not there is named, with those that are", async () => {
    const { code, all } = await publish({}, ["--medium-publication", "The Moon"]);

    expect(code).toBe(1);
    expect(all).toMatch(/The Moon/);
    expect(all).toMatch(/Sandbox Gazette/);
  });
});

test.each(["check", "plan", "doctor"])(
  "%s tells of a file in _posts without a date, once",
  async (command) => {
    const site = siteFolder({
      "_config.yml": "url: https://blog.example\n",
      "_posts/2026-01-01-one.md": "---\ntitle: One\n---\n\nText.\n",
      "_posts/hello.md": "---\ntitle: Hello\n---\n\nText.\n",
    });

    const { code, err } = await posse([command, "--site", site, "--verbose"]);

    expect(code).toBe(0);
    expect(unwrapped(err).match(/_posts\/hello\.md: notice: [^[]*\[undated-file/g)).toHaveLength(1);
  },
);
