import {
  attribute,
  type Child,
  isTag,
  type Parent,
  type Tag,
  textOf,
  visitTags,
} from "../readers/built/dom.ts";
import { isHidden } from "../readers/built/furniture.ts";
import { isContainer, parentOf } from "../readers/built/weigh.ts";
import { type Phrases, shareIn, wordsOf } from "./words.ts";

/** The part of a page that holds a post, known by the post's own words. */
export interface Located {
  /** Undefined where the page has too few of the post's words for its place to be told. */
  readonly root: Tag | undefined;
  /** All words of the page that readers see, the theme's included. */
  readonly words: readonly string[];
}

const leastWords = 8;

const unread = /^(?:script|style|template|noscript|svg|select|textarea|iframe)$/;

/** Finds the deepest part that holds nearly all that the page has of the post. */
export function locate(body: Tag, post: Phrases): Located {
  const texts = textsIn(body);
  const words = texts.flatMap((one) => wordsOf(one.text).map((word) => ({ word, tag: one.tag })));
  const spoken = words.map(({ word }) => word);
  const weights = new Map<Tag, number>();
  for (const [at, isCovered] of post.covers(spoken).entries()) {
    const tag = words[at]?.tag;
    if (isCovered && tag !== undefined && !isTitle(tag))
      weights.set(tag, (weights.get(tag) ?? 0) + 1);
  }
  addUp(body, weights);
  let root = body;
  for (;;) {
    const inner = heaviest(root, weights);
    if (inner === undefined || !isWhole(inner, body, weights)) break;
    root = inner;
  }
  const isSure = (weights.get(root) ?? 0) >= leastWords;
  return {
    root: isSure ? root : undefined,
    words: spoken,
  };
}

interface Text {
  readonly text: string;
  readonly tag: Tag;
}

/** Neighboring texts of one block as one, since tags divide no words: the tag is that of the first. */
function textsIn(body: Tag): readonly Text[] {
  const found: { text: string; tag: Tag }[] = [];
  const waiting: (Child | "end")[] = [body];
  let open = false;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === "end") open = false;
    else if (!isTag(node)) {
      if (!("value" in node)) continue;
      const last = found.at(-1);
      const { parentNode } = node;
      if (open && last !== undefined) last.text += node.value;
      else if (parentNode !== null && "tagName" in parentNode) {
        found.push({ text: node.value, tag: parentNode });
        open = true;
      }
    } else if (!unread.test(node.tagName) && !isHidden(node) && !isNoteMark(node)) {
      const isBlock = !inline.test(node.tagName);
      if (isBlock) {
        open = false;
        waiting.push("end");
      }
      for (let at = node.childNodes.length - 1; at >= 0; at--) {
        const child = node.childNodes[at];
        if (child !== undefined) waiting.push(child);
      }
    }
  }
  return found;
}

/** The number that leads to a footnote, or the sign that leads back. */
function isNoteMark(tag: Tag): boolean {
  if (tag.tagName !== "a" && tag.tagName !== "sup") return false;
  const role = attribute(tag, "role") ?? "";
  if (role === "doc-noteref" || role === "doc-backlink") return true;
  const names = `${attribute(tag, "class") ?? ""} ${attribute(tag, "id") ?? ""}`;
  return /footnote|reversefootnote|(?:^|\s)fnref/i.test(names);
}

const inline =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;

/** What a header says of a post, the post may say, too. */
function isTitle(tag: Tag): boolean {
  let at: Tag | undefined = tag;
  for (let depth = 0; at !== undefined && depth < 4; depth++) {
    if (/^(?:h1|header|nav)$/.test(at.tagName)) return true;
    at = parentOf(at);
  }
  return false;
}

/** Gives each tag what is below it, too: from the last tag to the first, so that each is looked at once. */
function addUp(body: Tag, weights: Map<Tag, number>): void {
  const all: Tag[] = [];
  visitTags(body, (tag) => {
    all.push(tag);
    return undefined;
  });
  for (const tag of all.reverse()) {
    const own = weights.get(tag) ?? 0;
    const { parentNode } = tag;
    if (own > 0 && parentNode !== null && "tagName" in parentNode) {
      weights.set(parentNode, (weights.get(parentNode) ?? 0) + own);
    }
  }
}

function heaviest(tag: Tag, weights: ReadonlyMap<Tag, number>): Tag | undefined {
  let best: Tag | undefined;
  for (const child of tag.childNodes) {
    if (!isTag(child) || !isContainer(child)) continue;
    if ((weights.get(child) ?? 0) > (weights.get(best ?? child) ?? 0) || best === undefined)
      best = child;
  }
  return best;
}

function isWhole(tag: Tag, body: Tag, weights: ReadonlyMap<Tag, number>): boolean {
  const all = weights.get(body) ?? 0;
  const lost = all - (weights.get(tag) ?? 0);
  return all > 0 && lost <= Math.max(6, all * 0.05);
}

/**
 * Takes away what stands before the post's first part and behind its last one, and says nothing that the post says:
 * share bars, related posts, the author's card.
 */
export function trimEdges(root: Parent, post: Phrases): void {
  const isOwn = (node: Child) => {
    if (!isTag(node)) return "value" in node && isSaid(wordsOf(node.value), post);
    if (isNotes(node)) return true;
    const words = wordsOf(textOf(node));
    // A few words may be the post's by chance, and are the theme's where they are links or have no part of a text's names.
    const isLong = words.length > 3 || /^(?:p|h[1-6]|blockquote|pre)$/.test(node.tagName);
    return (isLong && isSaid(words, post)) || isPictured(node);
  };
  const first = root.childNodes.findIndex(isOwn);
  const last = root.childNodes.findLastIndex(isOwn);
  if (first !== -1) root.childNodes = root.childNodes.slice(first, last + 1);
}

function isNotes(tag: Tag): boolean {
  const names = `${attribute(tag, "class") ?? ""} ${attribute(tag, "role") ?? ""}`;
  return /footnote|endnote/i.test(names);
}

function isSaid(words: readonly string[], post: Phrases): boolean {
  return words.length > 1 && shareIn(post, words) >= 0.5;
}

/** A picture, a player or code without words beside it may be the post's. */
function isPictured(tag: Tag): boolean {
  if (textOf(tag) !== "" && !isCode(tag)) return false;
  if (/^(?:script|style|nav|form|hr)$/.test(tag.tagName)) return false;
  let found = isCode(tag) || /^(?:img|picture|video|audio|iframe|math)$/.test(tag.tagName);
  visitTags(tag, (inner) => {
    found ||= /^(?:img|picture|video|audio|iframe|math)$/.test(inner.tagName);
    return !found && attribute(inner, "aria-hidden") !== "true";
  });
  return found;
}

/** A code block, in the boxes that a highlighter puts around it. */
function isCode(tag: Tag, boxes = 3): boolean {
  if (tag.tagName === "pre") return true;
  if (tag.tagName !== "div" || boxes === 0) return false;
  const [only, ...others] = tag.childNodes.filter((node) => textOf(node) !== "");
  return only !== undefined && isTag(only) && others.length === 0 && isCode(only, boxes - 1);
}
