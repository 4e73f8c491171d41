import { describe, expect, test } from "@jest/globals";
import { isTelling, similarity, sketchOf } from "../../src/syndicate/identity/sketch.ts";

function words(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, index) => `word${(from + index) * 7919}`).join(" ");
}

test("the sketch of a text stays the same from version to version: ledgers hold it", () => {
  expect(sketchOf("The quick brown fox jumps over the lazy dog.")).toBe(
    "JR9imGSXs5Z0ojYRgmC78JGpRaeq6iRPxeS2TsZQeIjULDgJ2Ntq6w",
  );
  expect(sketchOf("Über 日本語 \u{1F642}")).toBe("Ld4g8oOh36GUunSxmabe1q3wqjHOQI2b");
});

test("white space, case and punctuation are not part of it", () => {
  expect(sketchOf("One two,\nTHREE — four!")).toBe(sketchOf("one two three four"));
  expect(sketchOf("one two three four")).not.toBe(sketchOf("four three two one"));
});

test("is small, however long the text is", () => {
  expect(sketchOf(words(0, 20_000)).length).toBe(171);
});

describe("two texts share", () => {
  test.each<[string, string, string, number]>([
    ["all", words(0, 500), words(0, 500), 1],
    [
      "nearly all with one word changed",
      words(0, 500),
      words(0, 500).replace("word7919", "new"),
      1,
    ],
    ["half of the first", words(0, 500), words(250, 500), 0.5],
    ["a third", words(0, 500), words(250, 750), 0.33],
    ["nothing", words(0, 500), words(500, 1000), 0],
  ])("%s", (_, one, other, share) => {
    const found = similarity(sketchOf(one), sketchOf(other)) ?? Number.NaN;

    expect(Math.abs(found - share)).toBeLessThan(0.2);
    expect(similarity(sketchOf(other), sketchOf(one))).toBe(found);
  });

  test("exactly so much, if they are short", () => {
    // Each has six pairs, its ends included; four of the eight different ones are the same.
    expect(similarity(sketchOf("a b c d e"), sketchOf("a b x d e"))).toBe(0.5);
  });

  test("nobody knows what, if one of them has no words", () => {
    expect(similarity(sketchOf("…"), sketchOf("a b c"))).toBeUndefined();
    expect(isTelling(sketchOf("a b c"))).toBe(false);
    expect(isTelling(sketchOf(words(0, 20)))).toBe(true);
  });

  test("much in a script without spaces, too", () => {
    const text = "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。";

    expect(similarity(sketchOf(text), sketchOf(text.replace("猫", "犬")))).toBeGreaterThan(0.8);
  });
});
