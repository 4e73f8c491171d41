import { serialize } from "parse5";
import { countEach } from "../../core/count-each.ts";
import { type ContentRule, rootBy } from "./content.ts";
import { firstBlock, isDayLine } from "./datelines.ts";
import {
  attribute,
  type Child,
  findTag,
  isTag,
  type Parent,
  type Tag,
  textOf,
  visitTags,
} from "./dom.ts";
import { firstPublishedAt } from "./first-published.ts";
import { isFurniture, isHidden, isKept } from "./furniture.ts";
import { wrapFormulas } from "./plain-tex.ts";
import { keysOf } from "./weigh.ts";

/** The article of a page. */
export interface Article {
  readonly html: string;
  /** The rule by which it was found, as a CSS selector. */
  readonly selector: string;
  /** Whether there is nothing to read or to look at. */
  readonly isEmpty: boolean;
  /** Where it was published before, as it says itself. */
  readonly before: string | undefined;
}

/** What is known of the page whose article is looked for. */
interface ArticleWords {
  readonly titles: readonly string[];
  /** Whether a script of the page makes formulas of TeX in its text. */
  readonly hasFormulas?: boolean;
}

/** The article of a page, without what belongs to the theme; undefined where no rule finds it. */
export function articleOf(
  body: Tag,
  rules: readonly ContentRule[],
  { titles, hasFormulas = false }: ArticleWords,
): Article | undefined {
  for (const rule of rules) {
    const root = rootBy(body, rule);
    if (root === undefined) continue;
    clear(root, rule, titles);
    if (hasFormulas) wrapFormulas(root);
    const html = serialize(root);
    return {
      before: firstPublishedAt(root, html),
      html,
      selector: rule.selector,
      isEmpty: textOf(root) === "" && findTag(root, isShown) === undefined,
    };
  }
  return undefined;
}

/** What is known of an article's tag on a page that was not compared with others. */
const unknownTheme: ContentRule = {
  ...{ selector: "", pages: 0, of: 0, hasTitle: true, hasDay: false },
  ...{ furniture: new Set(), repeated: new Set() },
};

/** Takes what is the theme's by its name, and the title, out of a tag that is known to hold an article. */
export function clearTheme(root: Tag, titles: readonly string[]): void {
  clear(root, unknownTheme, titles);
}

function isShown({ tagName }: Tag): boolean {
  return /^(?:img|picture|video|audio|iframe|math|pre|svg)$/.test(tagName);
}

/** Takes the theme's parts out of an article. */
function clear(root: Tag, rule: ContentRule, titles: readonly string[]): void {
  const gone: Tag[] = [];
  const once = keysOnce(root, rule.furniture);
  visitTags(root, (tag) => {
    if (!isThemes(tag, root, once)) return undefined;
    gone.push(tag);
    return false;
  });
  for (const tag of gone) remove(tag);
  clearHeadings(root);
  clearStart(root, rule, titles);
  clearEnd(root, rule);
}

/** What an article has once of a rule's furniture, wherever a tag that was left open has put it. */
function keysOnce(root: Tag, furniture: ReadonlySet<string>): ReadonlySet<string> {
  if (furniture.size === 0) return furniture;
  const keys: string[] = [];
  visitTags(root, (tag) => {
    keys.push(...keysOf(tag).filter((key) => furniture.has(key)));
    return undefined;
  });
  return new Set([...countEach(keys)].filter(([, count]) => count === 1).map(([key]) => key));
}

function isThemes(tag: Tag, root: Tag, furniture: ReadonlySet<string>): boolean {
  if (/^h[1-6]$/.test(tag.tagName)) return false;
  if (/^(?:script|style|nav|form|dialog)$/.test(tag.tagName)) {
    return !/^math\/tex/.test(attribute(tag, "type") ?? "");
  }
  if (isHidden(tag)) return true;
  if (furniture.size > 0 && keysOf(tag).some((key) => furniture.has(key))) return true;
  if (tag.parentNode !== root) return isFurniture(tag) && !isKept(tag) && isBlock(tag);
  return isFurniture(tag);
}

function isBlock({ tagName }: Tag): boolean {
  return /^(?:div|section|aside|ul|ol|details|header|footer)$/.test(tagName);
}

/** Takes away the signs beside headings that lead to them. */
export function clearHeadings(root: Parent): void {
  const gone: Tag[] = [];
  visitTags(root, (tag) => {
    if (!/^h[1-6]$/.test(tag.tagName)) return undefined;
    visitTags(tag, (inner) => {
      if (inner.tagName === "a" && isAnchor(inner)) gone.push(inner);
      return undefined;
    });
    return false;
  });
  for (const tag of gone) remove(tag);
}

function isAnchor(link: Tag): boolean {
  const href = attribute(link, "href");
  if (href === undefined) return attribute(link, "aria-hidden") === "true";
  if (!href.includes("#")) return false;
  const text = textOf(link);
  if (!/[\p{L}\p{N}]/u.test(text))
    return findTag(link, ({ tagName }) => tagName === "img") === undefined;
  const isNamed = /anchor|permalink|headerlink|hash-link|direct-link|heading-link/i.test(
    attribute(link, "class") ?? "",
  );
  // A heading that is a link as a whole keeps its words.
  return isNamed && isBesideWords(link);
}

function isBesideWords(link: Tag): boolean {
  return (link.parentNode?.childNodes ?? []).some(
    (node) => node !== link && /[\p{L}\p{N}]/u.test(textOf(node)),
  );
}

/** The title, and the line with the day, are not the article's; nor is what stands before the title. */
function clearStart(root: Tag, rule: ContentRule, titles: readonly string[]): void {
  const title = rule.hasTitle
    ? findTag(
        root,
        (tag) => /^h[12]$/.test(tag.tagName) && titles.some((one) => same(textOf(tag), one)),
      )
    : undefined;
  if (title !== undefined) removeUpTo(title, root);
  if (!rule.hasDay && !rule.hasTitle) return;
  for (let lines = 0; lines < 3; lines++) {
    const first = firstBlock(root);
    if (first === undefined || !isDayLine(first)) return;
    remove(first);
  }
}

/** Takes away a tag and what stands before it, unless that is longer than a header is. */
function removeUpTo(tag: Tag, root: Tag): void {
  let at = tag;
  let before = 0;
  const gone: Child[] = [at];
  while (at !== root) {
    const { parentNode } = at;
    if (parentNode === null || !("tagName" in parentNode)) return;
    for (const node of parentNode.childNodes) {
      if (node === at) break;
      before += textOf(node).length;
      gone.push(node);
    }
    if (parentNode !== root && parentNode.tagName === "header") gone.push(parentNode);
    at = parentNode;
  }
  if (before < 600) for (const node of gone) remove(node);
  else remove(tag);
}

/** What every page ends with, and the rule before it. */
function clearEnd(root: Tag, { repeated }: ContentRule): void {
  for (let around = root; ; ) {
    const last = around.childNodes.findLast((node) => !isEmpty(node));
    if (last === undefined || !isTag(last)) return;
    if (last.tagName === "hr" || isRepeated(last, repeated)) remove(last);
    else if (/^(?:div|section|article|main|footer)$/.test(last.tagName)) around = last;
    else return;
  }
}

/** True where all words of a part are words that most pages show. */
function isRepeated(tag: Tag, repeated: ReadonlySet<string>): boolean {
  if (
    repeated.size === 0 ||
    findTag(tag, ({ tagName }) => /^(?:img|video|iframe|table|pre|math)$/.test(tagName))
  )
    return false;
  let texts = 0;
  let own = false;
  const look = (inner: Tag) => {
    if (/^(?:script|style|svg|noscript|button)$/.test(inner.tagName)) return false;
    for (const child of inner.childNodes) {
      if (isTag(child) || !("value" in child) || child.value.trim() === "") continue;
      texts++;
      own ||= !repeated.has(child.value.trim());
    }
    return !own;
  };
  if (look(tag)) visitTags(tag, look);
  return !own && (texts > 0 || !/^(?:p|ul|ol|blockquote)$/.test(tag.tagName));
}

function isEmpty(node: Child): boolean {
  if (isTag(node)) return false;
  return !("value" in node) || node.value.trim() === "";
}

function same(one: string, other: string): boolean {
  const folded = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
  return folded(one) === folded(other);
}

/** Takes a node out of its parent. */
export function remove(node: Child): void {
  const siblings = node.parentNode?.childNodes;
  const at = siblings?.indexOf(node) ?? -1;
  if (at !== -1) siblings?.splice(at, 1);
}
