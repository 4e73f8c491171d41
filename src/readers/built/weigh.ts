import { countEach } from "../../core/count-each.ts";
import { attribute, classesOf, isTag, type Tag, visitTags } from "./dom.ts";
import { escaped } from "./selector.ts";

/** What a tag may be known by on every page. */
export function keysOf(tag: Tag): readonly string[] {
  const { tagName } = tag;
  const id = attribute(tag, "id");
  const property = attribute(tag, "itemprop");
  return [
    ...(id === undefined || id === "" || /\s/.test(id) ? [] : [`#${escaped(id)}`]),
    ...classesOf(tag).map((name) => `${tagName}.${escaped(name)}`),
    ...(property === undefined ? [] : [`[itemprop="${property}"]`]),
    tagName,
  ];
}

/** A page as it is weighed: which tags stand on it once, and how much of an article is in each. */
export interface Weighed {
  readonly body: Tag;
  readonly unique: ReadonlyMap<string, Tag>;
  readonly weights: ReadonlyMap<Tag, number>;
}

/** Texts that most pages show, such as those of menus. */
export function repeatedTexts(bodies: readonly Tag[]): ReadonlySet<string> {
  const seen = bodies.flatMap((body) => {
    const own = new Set<string>();
    visitTags(body, (tag) => {
      for (const child of tag.childNodes) {
        if (!isTag(child) && "value" in child && child.value.trim() !== "")
          own.add(child.value.trim());
      }
      return !hidden.has(tag.tagName);
    });
    return [...own];
  });
  const least = Math.max(3, bodies.length * 0.5);
  return new Set([...countEach(seen)].filter(([, count]) => count >= least).map(([text]) => text));
}

const hidden: ReadonlySet<string> = new Set(["script", "style", "svg", "template", "noscript"]);
/** What is in these is no text of an article, wherever it stands. */
const aside: ReadonlySet<string> = new Set(["nav", "form", "button", "select", "dialog", "iframe"]);

export function weigh(body: Tag, repeated: ReadonlySet<string>): Weighed {
  const unique = new Map<string, Tag>();
  const twice = new Set<string>();
  const weights = new Map<Tag, number>();
  visitTags(body, (tag) => {
    if (hidden.has(tag.tagName) || aside.has(tag.tagName)) return false;
    if (isContainer(tag)) {
      for (const key of keysOf(tag)) {
        if (unique.has(key)) twice.add(key);
        else unique.set(key, tag);
      }
    }
    let own = 0;
    for (const child of tag.childNodes) {
      if (isTag(child) || !("value" in child)) continue;
      const text = child.value.trim();
      if (text.length > 1 && !repeated.has(text)) own += text.length;
    }
    if (own === 0) return undefined;
    for (let at: Tag | undefined = tag; at !== undefined; at = parentOf(at)) {
      weights.set(at, (weights.get(at) ?? 0) + own);
      if (at === body) break;
    }
    return undefined;
  });
  for (const key of twice) unique.delete(key);
  return { body, unique, weights };
}

/** A formula, a table or a paragraph is a part of an article, never around it. */
export function isContainer({ tagName }: Tag): boolean {
  return !/^(?:a|b|br|code|em|i|img|li|math|ol|p|pre|script|span|strong|table|tbody|td|th|thead|tr|ul|h[1-6])$/.test(
    tagName,
  );
}

export function parentOf(tag: Tag): Tag | undefined {
  const { parentNode } = tag;
  return parentNode !== null && "tagName" in parentNode ? parentNode : undefined;
}
