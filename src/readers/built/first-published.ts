import { attribute, findTag, type Tag, textOf, visitTags } from "./dom.ts";

const words =
  /\b(?:(?:originally|first|previously) (?:published|posted|appeared|written for)|cross-?posted (?:from|at|on)|republished (?:from|with))\b/i;

/** Longer texts are prose that mentions such a thing. */
const longest = 240;
/** So many lines at the start and at the end of an article may say where it was before. */
const lines = 3;

/** Where the first or last lines of an article, whose HTML this is, say that it was published before: what they link to. */
export function firstPublishedAt(root: Tag, html: string): string | undefined {
  if (!words.test(html)) return undefined;
  const blocks: Tag[] = [];
  visitTags(root, (tag) => {
    if (!/^(?:p|h[2-6]|aside|blockquote|em|small|figcaption|div|section)$/.test(tag.tagName))
      return undefined;
    const isLine =
      findTag(tag, ({ tagName }) => /^(?:p|div|section|ul|ol|table)$/.test(tagName)) === undefined;
    if (isLine && tag.parentNode !== null && textOf(tag) !== "") blocks.push(tag);
    return !isLine;
  });
  const ends = [...blocks.slice(0, lines), ...blocks.slice(lines).slice(-lines)];
  for (const line of ends) {
    const text = textOf(line);
    if (text.length > longest || !words.test(text)) continue;
    const link = findTag(
      line,
      (tag) => tag.tagName === "a" && /^https?:/.test(attribute(tag, "href") ?? ""),
    );
    if (link !== undefined) return attribute(link, "href");
  }
  return undefined;
}
