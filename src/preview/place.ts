import type { Element } from "hast";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { Post } from "../core/post.ts";
import type { Passage } from "../markdown/tree/outline.ts";
import { align, blocksOf } from "./blocks.ts";
import { findElement, hasClass, isNamed } from "./find-element.ts";

/** Where each front matter key shows on a page: as a class, or as a tag's name. */
const keyPlaces: Readonly<Record<string, readonly string[]>> = {
  title: ["h1"],
  tags: [".hashtags", ".facts"],
  categories: [".hashtags", ".facts"],
  image: [".cover", "figure"],
  cover_image: [".cover", "figure"],
  main_image: [".cover", "figure"],
  header: [".cover", "figure"],
  cover: [".cover", "figure"],
  canonical_url: [".original"],
  series: [".series"],
};

/** Says for a diagnostic at which block of the page it belongs; undefined for what shows nowhere on it. */
export type Placer = (diagnostic: Diagnostic) => Element | undefined;

/** A placer for one page, by the order and the words of the post's passages and the page's blocks. */
export function placerFor(article: Element, post: Post, passages: readonly Passage[]): Placer {
  const body = findElement(article, hasClass("body")) ?? findElement(article, hasClass("prose"));
  if (body === undefined) return () => undefined;
  const pairs = align(passages, blocksOf(body));
  const shown = passages
    .filter((passage) => pairs.has(passage))
    .toSorted((a, b) => a.line - b.line || b.lastLine - a.lastLine);
  return ({ path, line, code }) => {
    // The cover that the site's configuration names stands at no line of the post.
    if (line === undefined && code === "missing-image") return inFrontMatter(article, "cover");
    if (line === undefined || (path !== undefined && path !== post.path)) return undefined;
    if (line < post.bodyLine) return inFrontMatter(article, keyAt(post, line));
    const passage = passageAt(shown, line);
    return passage && pairs.get(passage)?.element;
  };
}

/** Passages lie within one another no deeper than this. */
const deepest = 40;

/** The smallest passage around the line, else the last one that begins before it. They are sorted by their lines. */
function passageAt(passages: readonly Passage[], line: number): Passage | undefined {
  let after = 0;
  for (let end = passages.length; after < end; ) {
    const middle = (after + end) >> 1;
    if ((passages[middle]?.line ?? 0) <= line) after = middle + 1;
    else end = middle;
  }
  const before = passages.slice(Math.max(0, after - deepest), after);
  return before.findLast(({ lastLine }) => lastLine >= line) ?? before.at(-1) ?? passages[0];
}

function keyAt({ keyLines }: Post, line: number): string {
  const above = Object.entries(keyLines).filter(([, at]) => at <= line);
  return above.sort(([, a], [, b]) => b - a)[0]?.[0] ?? "";
}

function inFrontMatter(article: Element, key: string): Element | undefined {
  for (const name of keyPlaces[key] ?? []) {
    const isSo = name.startsWith(".") ? hasClass(name.slice(1)) : isNamed(name);
    const found = findElement(article, isSo);
    if (found !== undefined) return found;
  }
  return undefined;
}
