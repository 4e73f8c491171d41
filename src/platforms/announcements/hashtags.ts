import { isHashtag } from "./find-links.ts";

/**
 * A blog's tags as hashtags, at most so many. Several words become one, each with a capital, which is also how a screen
 * reader tells them apart. A tag that a hashtag could only garble, as `C++`, is left out.
 */
export function hashtagsOf(tags: readonly string[], most: number): readonly string[] {
  const words = tags.flatMap((tag) => hashtagOf(tag) ?? []);
  const distinct = words.filter(
    (word, index) =>
      words.findIndex((other) => other.toLowerCase() === word.toLowerCase()) === index,
  );
  return distinct.slice(0, most);
}

function hashtagOf(tag: string): string | undefined {
  const parts = tag
    .replace(/^#/, "")
    .replace(/['’]/g, "")
    .split(/[\s\-_./&,:]+/)
    .filter((part) => part !== "");
  if (parts.some((part) => /[^\p{L}\p{N}\p{M}·]/u.test(part))) return undefined;
  const word = parts.length === 1 ? (parts[0] ?? "") : parts.map(capitalized).join("");
  return isHashtag(word) ? `#${word}` : undefined;
}

function capitalized(word: string): string {
  const [first = ""] = word;
  return `${first.toUpperCase()}${word.slice(first.length)}`;
}
