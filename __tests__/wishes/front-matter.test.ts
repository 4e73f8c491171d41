import { expect, test } from "@jest/globals";
import { platforms } from "../../src/platforms/index.ts";
import { askedIn } from "../../src/wishes/front-matter.ts";

/** What front matter asks for that some reader has read, however it is written. */
function asked(
  frontMatter: Readonly<Record<string, unknown>>,
  written: Readonly<Record<string, unknown>> = frontMatter,
) {
  const placeOf = (keys: readonly string[]) => ({ path: `page.html ${keys.join(".")}` });
  return askedIn(frontMatter, { platforms, placeOf, written });
}

test("plain values are all that is needed to say what an author asks for", () => {
  const { wishes, namedCopies, diagnostics } = asked({
    posse: { devto: { tags: ["a", "b"], visibility: "draft" }, medium: false },
    devto_id: 12,
    published_to: { medium: "https://medium.com/p/1a2b" },
  });

  expect(wishes).toEqual({
    devto: { wanted: true, tags: ["a", "b"], visibility: "draft", ownVisibility: "draft" },
    medium: { wanted: false },
  });
  expect(namedCopies).toEqual([
    { platform: "devto", id: "12" },
    { platform: "medium", url: "https://medium.com/p/1a2b" },
  ]);
  expect(diagnostics).toEqual([]);
});

test("a visibility of the defaults is no wish of the post's own", () => {
  const { wishes } = asked({ posse: { devto: { visibility: "draft" } } }, {});

  expect(wishes.devto).toEqual({ wanted: true, visibility: "draft" });
});

test("what is wrong is said where the reader found it", () => {
  const { diagnostics } = asked({ posse: { devto: { tag: "a" } }, medium_id: "?", devto_key: "" });

  expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([
    ["posse-key", "page.html posse.devto.tag"],
    ["named-copy", "page.html medium_id"],
  ]);
});

test("a date or a number with a class of its own is a value, not a mapping", () => {
  class Moment {
    toString() {
      return "2026-11-30";
    }
  }

  const { diagnostics } = asked({ posse: new Moment(), devto_id: new Moment() });

  expect(diagnostics.map(({ message }) => message)).toEqual([
    "`posse` is not true, false, a list of platforms or a mapping.",
    '`devto_id` is "2026-11-30", which names no copy.',
  ]);
});
