import { describe, expect, test } from "@jest/globals";
import { renderForBluesky } from "../../../src/platforms/bluesky/render.ts";
import { aManuscript } from "../manuscript.ts";

const now = new Date("2026-11-24T10:00:00Z");
const family = "👨‍👩‍👧‍👦";

function rendered(text: string, post: Parameters<typeof aManuscript>[1] = {}) {
  return renderForBluesky(aManuscript(text, post), { hashtags: 3 }, now);
}

function written(text: string, post: Parameters<typeof aManuscript>[1] = {}) {
  return rendered("Body.", { ...post, wishes: { bluesky: { wanted: true, text } } });
}

/** What each facet marks in the text, by its UTF-8 bytes. */
function marked(request: Readonly<Record<string, unknown>> | undefined) {
  const { text, facets = [] } = request as {
    readonly text: string;
    readonly facets?: readonly {
      readonly index: { readonly byteStart: number; readonly byteEnd: number };
      readonly features: readonly { readonly uri?: string; readonly tag?: string }[];
    }[];
  };
  const bytes = Buffer.from(text);
  return facets.map(({ index: { byteStart, byteEnd }, features: [feature] }) => [
    bytes.subarray(byteStart, byteEnd).toString(),
    feature?.uri ?? feature?.tag,
  ]);
}

test("the text is title, description, link and hashtags; the card shows the page", () => {
  const { article, diagnostics } = rendered("Body.", {
    ...{ title: "Räksmörgås", description: "A sandwich.", lang: "sv", tags: ["Open Food", "swe"] },
  });

  expect(diagnostics).toEqual([]);
  expect(article?.request).toMatchObject({
    $type: "app.bsky.feed.post",
    text: "Räksmörgås\n\nA sandwich.\n\nblog.example/hello\n\n#OpenFood #swe",
    langs: ["sv"],
    embed: {
      external: {
        ...{ uri: "https://blog.example/hello/", title: "Räksmörgås", description: "A sandwich." },
      },
    },
    createdAt: "2026-11-24T10:00:00.000Z",
  });
  expect(marked(article?.request)).toEqual([
    ["blog.example/hello", "https://blog.example/hello/"],
    ["#OpenFood", "OpenFood"],
    ["#swe", "swe"],
  ]);
});

test("when it was rendered is no part of its digest", () => {
  const manuscript = aManuscript("Body.");
  const later = new Date(now.getTime() + 60_000);

  const [one, other] = [now, later].map((moment) =>
    renderForBluesky(manuscript, { hashtags: 3 }, moment),
  );

  expect(one?.article?.request.createdAt).not.toBe(other?.article?.request.createdAt);
  expect(one?.article?.digest).toBe(other?.article?.digest);
});

test("another picture is another card", () => {
  const digestWith = (cover: string) =>
    renderForBluesky(aManuscript("Body.", {}, { cover }), { hashtags: 3 }, now).article?.digest;

  expect(digestWith("https://blog.example/a.png")).not.toBe(
    digestWith("https://blog.example/b.png"),
  );
});

describe("what is too long", () => {
  test("a derived text loses words of its description, and nothing else", () => {
    const description = `${"word ".repeat(99)}end.`;

    const { article } = rendered("Body.", { title: "Title", description, tags: ["tag"] });
    const text = String(article?.request.text);

    expect(text).toMatch(/^Title\n\nword .*word…\n\nblog\.example\/hello\n\n#tag$/s);
    expect([...new Intl.Segmenter().segment(text)].length).toBeGreaterThan(290);
    expect([...new Intl.Segmenter().segment(text)].length).toBeLessThanOrEqual(300);
  });

  test("a title that alone is too long is cut, and the link stays", () => {
    const { article } = rendered("Body.", { title: "long ".repeat(99), description: null });

    expect(article?.request.text).toMatch(/long…\n\nblog\.example\/hello$/);
  });

  test("a text without blanks is cut where words end", () => {
    const { article } = rendered("Body.", {
      title: "題",
      description: "寿司を食べました。".repeat(60),
    });

    expect(article?.announcement?.length.counted).toBeGreaterThan(280);
    expect(article?.announcement?.length.counted).toBeLessThanOrEqual(300);
  });

  test("a text that its author wrote is an error, and says both numbers", () => {
    const { article, diagnostics } = written("x".repeat(301));

    expect(article).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: "bluesky-too-long", severity: "error", message: expect.stringContaining("301") },
    ]);
  });

  test("an emoji with joiners is one character, and its bytes count as well", () => {
    expect(written(family.repeat(100)).article?.announcement?.length.counted).toBe(100);
    expect(written(family.repeat(121)).diagnostics).toMatchObject([
      { message: "The text has 121 characters and 3025 bytes; Bluesky takes 300 and 3000." },
    ]);
  });

  test("a long address is shown short, and leads to all of it", () => {
    const canonicalUrl = `https://blog.example/${"very-".repeat(80)}long/`;

    const { article } = rendered("Body.", { canonicalUrl });

    const [shown, uri] = marked(article?.request)[0] ?? [];
    expect(shown).toMatch(/^blog\.example\/very-.*…$/);
    expect(uri).toBe(canonicalUrl);
  });
});

describe("a text that its author wrote", () => {
  test("is sent as it stands, its placeholders filled", () => {
    const { article } = written(`${family} {title}: {url} {tags}`, { title: "New", tags: ["a"] });

    expect(article?.request.text).toBe(`${family} New: blog.example/hello #a`);
    expect(marked(article?.request)).toEqual([
      ["blog.example/hello", "https://blog.example/hello/"],
      ["#a", "a"],
    ]);
  });

  test("has its own links and hashtags", () => {
    const { article } = written("See (https://other.example/a_(b)), #Fun! #1 and no#tag.");

    expect(marked(article?.request)).toEqual([
      ["https://other.example/a_(b)", "https://other.example/a_(b)"],
      ["#Fun", "Fun"],
    ]);
  });

  test("cuts a description that it asks for", () => {
    const { article } = written("{description} {url}", { description: "word ".repeat(99) });

    expect(article?.request.text).toMatch(/word… blog\.example\/hello$/);
  });
});
