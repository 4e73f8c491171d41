import { describe, expect, test } from "@jest/globals";
import { wishFor } from "../../src/core/post.ts";
import { platforms } from "../../src/platforms/index.ts";
import { aPost, aSite } from "../readers/jekyll/a-site.ts";

const withKeys = (...keys: string[]) => aPost(`---\nlayout: post\n${keys.join("\n")}\n---\n`);

async function wantedOn(...keys: string[]): Promise<readonly string[]> {
  const post = await withKeys(...keys);
  expect(post.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return ["devto", "medium"].filter((platform) => wishFor(post, platform).wanted);
}

describe("the key `posse`", () => {
  test.each([
    ["posse: false", []],
    ["posse: true", ["devto", "medium"]],
    ["posse:", ["devto", "medium"]],
    ["posse: [devto]", ["devto"]],
    ["posse: [dev.to]", ["devto"]],
    ["posse: Dev.to", ["devto"]],
    ["posse: [dev.to, devto]", ["devto"]],
    ["posse: {Medium: false, dev.to: {title: x}}", ["devto"]],
    ["posse: {devto: true, dev.to: {title: x}}", ["devto", "medium"]],
    ["posse: medium, devto", ["devto", "medium"]],
    ["posse: {medium: false}", ["devto"]],
    ["posse: {devto: {title: x}}", ["devto", "medium"]],
  ])("%s", async (key, wanted) => {
    expect(await wantedOn(key)).toEqual(wanted);
  });

  test("overrides what is sent to one platform", async () => {
    const post = await withKeys(
      "posse:",
      "  devto: {title: T, tags: 'a, b', series: S, cover: /c.png, visibility: draft, ai_disclosure: none}",
      "  medium: {description: D, license: cc-40-by, notify-followers: false, body: excerpt}",
    );

    expect(post.wishes).toEqual({
      devto: {
        wanted: true,
        title: "T",
        tags: ["a", "b"],
        series: "S",
        cover: "/c.png",
        visibility: "draft",
        ownVisibility: "draft",
        aiDisclosure: "none",
      },
      medium: {
        wanted: true,
        description: "D",
        license: "cc-40-by",
        notifyFollowers: false,
        body: "excerpt",
      },
    });
    expect(post.diagnostics).toEqual([]);
  });

  test("is one platform's under either name: what both say holds", async () => {
    const post = await withKeys(
      "posse: {devto: {title: T}, dev.to: {visibility: draft, title: T}}",
    );

    const wish = { wanted: true, title: "T", visibility: "draft", ownVisibility: "draft" };
    expect(post.wishes).toEqual({ devto: wish });
    expect(post.diagnostics).toEqual([]);
  });

  test.each(["{devto: {title: T}, dev.to: {title: U}}", "{devto: true, dev.to: false}"])(
    "refuses what contradicts itself under two names of one platform: %s",
    async (value) => {
      const post = await withKeys(`posse: ${value}`);

      expect(post.diagnostics).toMatchObject([
        {
          severity: "error",
          code: "posse-value",
          message: expect.stringContaining("names devto twice, and `posse.dev.to`"),
          hint: "Keep one of the two.",
        },
      ]);
    },
  );

  test.each([
    ["posse: [devtoo]", "Did you mean `devto`?"],
    ["posse: {meduim: false}", "Did you mean `medium`?"],
    [
      "posse: {titel: Rope}",
      "Did you mean `title`? It stands below a platform: `posse: { devto: { title: … } }`.",
    ],
    ["posse: {devto: fasle}", "Did you mean `false`?"],
    ["posse: “false”", "Did you mean `false`?"],
    ["posse: {devto: {visibilty: draft}}", "Did you mean `visibility`?"],
    ["posse: {devto: {visibility: drafts}}", "Did you mean `draft`?"],
    ["posse: {medium: {notify-followers: flase}}", "Did you mean `false`?"],
    ["Posse: false", "Did you mean `posse`?"],
    ["poss: [devto]", "Did you mean `posse`?"],
    ["posee: {devot: {visibility: draft}}", "Did you mean `posse`?"],
    ["posse_was: _posts/2020-01-01-old.md", "Did you mean `posse-was`?"],
  ])("asks what was meant by a slip: %s", async (key, hint) => {
    const post = await withKeys(key);

    expect(post.diagnostics).toMatchObject([{ severity: "error", line: 3, hint }]);
  });

  test("says which older posts it is, and which it is not", async () => {
    const { ofOlder } = await withKeys("posse-was: [_posts/a.md, 1]\nposse-was-not: /old/");

    expect(ofOlder).toEqual({ was: ["_posts/a.md"], wasNot: ["/old/"] });
  });

  test("says whose key it is that another platform does not take", async () => {
    const post = await withKeys("posse: {devto: {license: cc-40-by}}");

    expect(post.diagnostics).toMatchObject([
      {
        message: expect.stringMatching(/^`posse.devto.license` is not one of title, /),
        hint: "dev.to does not take `license`. For Medium write it as `posse.medium.license`.",
      },
    ]);
    expect(wishFor(post, "devto")).toEqual({ wanted: true });
  });

  test.each(["pose: warrior", "pose: {arms: up}", "post: devto"])(
    "has nothing to say of another key that is a little like it: %s",
    async (key) => {
      expect((await withKeys(key)).diagnostics).toEqual([]);
    },
  );

  test("tells the post's own visibility from that of front matter defaults", async () => {
    const path = "_posts/2020-01-05-hello.md";
    const defaults = "{posse: {devto: {visibility: draft}, medium: {visibility: draft}}}";
    const config = `defaults: [{scope: {path: ""}, values: ${defaults}}]\n`;
    const own = "---\nposse: {devto: {visibility: public}, medium: {title: T}}\n---\n";

    const { posts } = await aSite({ "_config.yml": config, [path]: own });

    expect(posts[0]?.wishes).toEqual({
      devto: { wanted: true, visibility: "public", ownVisibility: "public" },
      medium: { wanted: true, visibility: "draft", title: "T" },
    });
  });

  test.each([
    ["posse: [devto, mediun]", "posse-platform", 3],
    ["posse:\n  devot: false", "posse-platform", 4],
    ["posse:\n  devto:\n    titel: x", "posse-key", 5],
    ["posse:\n  devto:\n    visibility: secret", "posse-value", 5],
    ["posse:\n  medium:\n    notify-followers: maybe", "posse-value", 5],
    ["posse:\n  devto:\n    notify-followers: true", "posse-key", 5],
    ["posse:\n  medium:\n    ai_disclosure: no_ai", "posse-key", 5],
    ["posse:\n  medium: 5", "posse-value", 4],
    ["posse: 5", "posse-value", 3],
  ])("%j is an error at its line, lest a slip publishes", async (key, code, line) => {
    const post = await withKeys(key);

    expect(post.diagnostics).toEqual([expect.objectContaining({ severity: "error", code, line })]);
    expect(post.state).toBe("published");
  });
});

describe("other tools' words", () => {
  test.each([
    ["devto: false", ["medium"]],
    ["devto: true", ["devto", "medium"]],
    ["devto_sync: false", ["medium"]],
    ["skip_devto: true", ["medium"]],
    ["skip_devto: false", ["devto", "medium"]],
    ["publish_devto: false", ["medium"]],
    ["crosspost_to_medium: false", ["devto"]],
    ["crosspost_to_medium: true", ["devto", "medium"]],
    ["crosspost: false", []],
    ["syndicate: false", []],
    ["publish_to: [dev, hashnode]", ["devto"]],
    ["publish_to: dev, medium", ["devto", "medium"]],
    ["draft: true", ["devto", "medium"]],
  ])("%s", async (key, wanted) => {
    expect(await wantedOn(key)).toEqual(wanted);
  });

  test("give way to our own", async () => {
    expect(await wantedOn("devto: false", "posse: [devto]")).toEqual(["devto"]);
  });
});

test.each(["redirect_to: https://elsewhere.example", "redirect_to: [/new/]"])(
  "a post with %s is wanted nowhere, and says so",
  async (key) => {
    const post = await withKeys(key);

    const nowhere = platforms.map(({ id }) => [id, { wanted: false }]);
    expect(post.wishes).toEqual(Object.fromEntries(nowhere));
    expect(post.diagnostics).toEqual([
      expect.objectContaining({ severity: "notice", code: "redirect", line: 3 }),
    ]);
  },
);

describe("copies that front matter names", () => {
  test.each([
    ["devto_id: 1234567", [{ platform: "devto", id: "1234567" }]],
    ["dev_to_id: '12'", [{ platform: "devto", id: "12" }]],
    [
      "devto_article_id: 5\ndevto_url: https://dev.to/a/b-5",
      [{ platform: "devto", id: "5", url: "https://dev.to/a/b-5" }],
    ],
    ["medium_url: https://blog.example/x", [{ platform: "medium", url: "https://blog.example/x" }]],
    [
      "medium_link: https://medium.com/@a/x",
      [{ platform: "medium", url: "https://medium.com/@a/x" }],
    ],
    [
      "syndication: [https://a.medium.com/x, https://social.example/1]",
      [{ platform: "medium", url: "https://a.medium.com/x" }],
    ],
    [
      "published_to: {dev.to: https://dev.to/a/b, medium.com: https://medium.com/p/c}",
      [
        { platform: "devto", url: "https://dev.to/a/b" },
        { platform: "medium", url: "https://medium.com/p/c" },
      ],
    ],
    ["devto_id:", []],
    ["medium_url: ''", []],
    ["layout: post", []],
  ])("%j", async (keys, copies) => {
    const post = await withKeys(keys);

    expect(post.namedCopies).toEqual(copies);
    expect(post.diagnostics).toEqual([]);
  });

  test.each(["devto_id: soon", "devto_url: 12345"])(
    "%s names none, with a warning",
    async (key) => {
      const post = await withKeys(key);

      expect(post.namedCopies).toEqual([]);
      expect(post.diagnostics).toEqual([
        expect.objectContaining({ severity: "warning", code: "named-copy", line: 3 }),
      ]);
    },
  );
});

describe("the cover", () => {
  test.each([
    ["image: /a.png", "/a.png"],
    ["image: {path: /a.png, alt: A}", "/a.png"],
    ["image:\n  twitter: /t.png", "/t.png"],
    ["image: /a.png\ncover_image: /c.png", "/c.png"],
    ["header: {teaser: /t.png, overlay_image: /o.png}", "/o.png"],
    ["header: {overlay_color: '#fff'}", null],
    ["cover-img: [/a.png, /b.png]", "/a.png"],
    ["card: summary_large_image", null],
    ["thumbnail: https://cdn.example/t.png", "https://cdn.example/t.png"],
    ["image: ''", null],
    ["title: x", null],
  ])("of %j", async (keys, cover) => {
    expect((await withKeys(keys)).cover).toBe(cover);
  });
});

test("description, series and language are text with its white space folded", async () => {
  const post = await withKeys(
    "description: >",
    "  two",
    "  lines",
    "series: {name: S}",
    "lang: de",
  );

  expect(post).toMatchObject({ description: "two lines", series: "S", lang: "de" });
  expect((await withKeys("excerpt: E")).description).toBe("E");
  expect((await withKeys("description: [a]")).description).toBeNull();
});

describe("a key for a platform in the front matter", () => {
  test.each([
    ["devto_api_key: s3cret-s3cret", "`devto_api_key` holds a key"],
    ["posse: {medium-token: s3cret-s3cret}", "`posse.medium-token` holds a key"],
    ["posse: {devto: {api-key: s3cret-s3cret}}", "`posse.devto.api-key` holds a key"],
  ])("is to be revoked: %s", async (line, message) => {
    const { diagnostics } = await withKeys(line);

    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        ...{ severity: "error", code: "key-in-post", line: 3 },
        message: expect.stringContaining(message),
        hint: expect.stringContaining("Revoke it at "),
      }),
    );
    expect(JSON.stringify(diagnostics)).not.toContain("s3cret");
  });

  test.each(["devto_api_key:", "token: s3cret", "medium_token: false"])(
    "is not seen in %s",
    async (line) => {
      expect((await withKeys(line)).diagnostics).toEqual([]);
    },
  );
});

describe("the text of announcements", () => {
  const networks = ["bluesky", "mastodon"] as const;

  test.each(['posse: { announce: "New: {title}" }', 'announce: "New: {title}"'])(
    "is one for all: %s",
    async (key) => {
      const post = await withKeys(key);

      expect(post.diagnostics).toEqual([]);
      for (const network of networks) {
        expect(post.wishes[network]).toEqual({ wanted: true, text: "New: {title}" });
      }
      expect(post.wishes.devto).toBeUndefined();
    },
  );

  test("is what is said of one network, before what is said of all", async () => {
    const post = await withKeys(
      ...[
        "posse:",
        "  mastodon: { text: Toot, tags: [a] }",
        "  announce: { text: Both, lang: de }",
      ],
    );

    expect(post.wishes.bluesky).toEqual({ wanted: true, text: "Both", lang: "de" });
    expect(post.wishes.mastodon).toEqual({
      ...{ wanted: true, text: "Toot", lang: "de", tags: ["a"] },
    });
  });

  test.each(["posse: { announce: false }", "announce: false"])("is none: %s", async (key) => {
    const post = await withKeys(key);

    expect(networks.map((network) => post.wishes[network]?.wanted)).toEqual([false, false]);
    expect(wishFor(post, "devto").wanted).toBe(true);
  });

  test("is nothing that a theme's own key of that name says", async () => {
    const post = await withKeys("announce: true");

    expect(post.wishes).toEqual({});
  });
});
