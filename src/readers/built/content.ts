import { countEach } from "../../core/count-each.ts";
import { firstBlock, isDayLine } from "./datelines.ts";
import { classesOf, findTag, isTag, type Tag } from "./dom.ts";
import { isFurniture, isKept } from "./furniture.ts";
import { escaped, readSelector, type Selector, select } from "./selector.ts";
import { isContainer, keysOf, parentOf, repeatedTexts, type Weighed, weigh } from "./weigh.ts";

/** Where the articles of a site's pages are: what a person would write as a CSS selector, and what in it belongs to the theme. */
export interface ContentRule {
  /** A tag that every page of the group has once. */
  readonly selector: string;
  /** Parts of it that stand once on nearly every page: the title, the date, links to other posts. */
  readonly furniture: ReadonlySet<string>;
  /** Whether the page's title is in it, too. */
  readonly hasTitle: boolean;
  /** Whether it begins with a line that says the day and the author. */
  readonly hasDay: boolean;
  /** Texts that most of the pages show. */
  readonly repeated: ReadonlySet<string>;
  /** How many of the pages that were looked at have it. */
  readonly pages: number;
  readonly of: number;
}

/** Pages that are enough to tell what repeats. */
const enough = 16;

/**
 * Finds the articles in pages of the same kind: the deepest part that every page has once and beside which nothing of the
 * article is left. What stands beside it on nearly every page is the theme's. Pages that are built otherwise get rules of their own,
 * but not a page alone beside others: it may be an error page, or ask its readers to log in.
 */
export function calibrate(bodies: readonly Tag[]): readonly ContentRule[] {
  const rules: ContentRule[] = [];
  let left = bodies;
  while (left.length > (rules.length === 0 ? 0 : 1) && rules.length < 5) {
    const rule = ruleFor(spread(left));
    rules.push(rule);
    const others = left.filter((body) => rootBy(body, rule) === undefined);
    if (others.length === left.length) break;
    left = others;
  }
  return rules;
}

function spread<One>(all: readonly One[]): readonly One[] {
  if (all.length <= enough) return all;
  return Array.from(
    { length: enough },
    (_, at) => all[Math.floor((at * all.length) / enough)] as One,
  );
}

/** The one tag of a page that a rule names. */
export function rootBy(body: Tag, { selector }: Pick<ContentRule, "selector">): Tag | undefined {
  if (selector === "body") return body;
  const [found, other] = select(body, compiled(selector));
  return other === undefined ? found : undefined;
}

const known = new Map<string, Selector>();

function compiled(text: string): Selector {
  const selector = known.get(text) ?? readSelector(text) ?? (() => false);
  if (known.size > 100) known.clear();
  known.set(text, selector);
  return selector;
}

function ruleFor(bodies: readonly Tag[]): ContentRule {
  const repeated = repeatedTexts(bodies);
  const pages = bodies.map((body) => weigh(body, repeated));
  const shares = countEach(pages.flatMap(({ unique }) => [...unique.keys()]));
  const structural = new Set(
    [...shares].filter(([, count]) => count >= bodies.length * 0.7).map(([key]) => key),
  );
  const most = nearlyAll(bodies.length);
  const keys = [...shares].filter(([, count]) => count >= most).map(([key]) => key);
  const named = keys.map((selector) => ({
    selector,
    roots: new Map(pages.flatMap((page) => pair(page, page.unique.get(selector)))),
  }));

  let place: Place = { selector: "body", roots: new Map(pages.map((page) => [page, page.body])) };
  for (let steps = 0; steps < 40; steps++) {
    const next =
      deeper(named, place, structural) ?? deeper(childrenOf(place, pages), place, structural);
    if (next === undefined) break;
    place = next;
  }
  const { selector } = place;
  const roots = [...place.roots.values()];
  const titled = roots.filter((root) => findTag(root, ({ tagName }) => tagName === "h1"));
  return {
    ...{ selector, furniture: furnitureIn(place, structural), repeated },
    hasTitle: titled.length >= roots.length * 0.7,
    hasDay: roots.length > 2 && roots.filter(beginsWithDay).length >= roots.length * 0.7,
    ...{ pages: roots.length, of: bodies.length },
  };
}

/** So many pages have what a group of them has; one of a few may be something else, too. */
function nearlyAll(pages: number): number {
  return pages < 4 ? pages * 0.85 : Math.min(pages * 0.85, pages - 1);
}

/** A part of each page, and how a selector names it. */
interface Place {
  readonly selector: string;
  readonly roots: ReadonlyMap<Weighed, Tag>;
}

function pair(page: Weighed, tag: Tag | undefined): [Weighed, Tag][] {
  return tag === undefined ? [] : [[page, tag]];
}

/** Parts without a name of their own, as themes have them that say by classes only how things look. */
function childrenOf({ selector, roots }: Place, pages: readonly Weighed[]): readonly Place[] {
  const found = new Map<string, Map<Weighed, Tag>>();
  for (const [page, root] of roots) {
    const own = new Map<string, Tag | null>();
    for (const [at, child] of root.childNodes.filter(isTag).entries()) {
      if (!isContainer(child)) continue;
      const classes = classesOf(child).map((name) => `.${escaped(name)}`);
      const names = [
        `${child.tagName}${classes.join("")}`,
        `${child.tagName}:nth-child(${at + 1})`,
      ];
      for (const name of names) own.set(name, own.has(name) ? null : child);
    }
    for (const [name, tag] of own) {
      if (tag === null) continue;
      const places = found.get(name) ?? new Map<Weighed, Tag>();
      found.set(name, places.set(page, tag));
    }
  }
  return [...found].flatMap(([name, places]) => {
    const one = { selector: `${selector} > ${name}`, roots: places };
    const isSure = [...places].every(([{ body }, tag]) => rootBy(body, one) === tag);
    return places.size >= nearlyAll(pages.length) && isSure ? [one] : [];
  });
}

/** The first words are a day, with who wrote it. */
function beginsWithDay(root: Tag): boolean {
  const first = firstBlock(root);
  return first !== undefined && isDayLine(first);
}

/** The place that holds the article on every page, of those that are offered; undefined where none does. */
function deeper(
  offered: readonly Place[],
  place: Place,
  structural: ReadonlySet<string>,
): Place | undefined {
  let best: Place | undefined;
  let most = 0;
  for (const one of offered) {
    let held = 0;
    let fits = 0;
    let counted = 0;
    for (const [page, inside] of one.roots) {
      const around = place.roots.get(page);
      if (around === undefined) continue;
      counted++;
      if (inside === around || !isWithin(inside, around)) continue;
      held += page.weights.get(inside) ?? 0;
      if (isWhole(inside, around, page, structural)) fits++;
    }
    if (counted === 0 || fits < counted * 0.8 || held <= most) continue;
    most = held;
    best = one;
  }
  return best;
}

/** True where what stands around a part on the way up is the theme's, or next to nothing. */
function isWhole(
  inside: Tag,
  around: Tag,
  { weights }: Weighed,
  structural: ReadonlySet<string>,
): boolean {
  const held = weights.get(inside) ?? 0;
  let lost = 0;
  for (let at = inside; at !== around; ) {
    const parent = parentOf(at);
    if (parent === undefined) return false;
    let rest = (weights.get(parent) ?? 0) - (weights.get(at) ?? 0);
    for (const child of parent.childNodes) {
      if (!isTag(child) || child === at) continue;
      const weight = weights.get(child) ?? 0;
      if (weight === 0) continue;
      const isHeader =
        weight < 400 && findTag(child, ({ tagName }) => tagName === "h1") !== undefined;
      if (isHeader || (isThemes(child, structural) && weight < held * 4)) rest -= weight;
    }
    lost += rest;
    at = parent;
  }
  return lost <= Math.max(40, held * 0.03);
}

/** True of a part that is known by its name, or stands once on nearly every page. */
function isThemes(tag: Tag, structural: ReadonlySet<string>): boolean {
  if (/^(?:h1|header|footer|nav|aside|form)$/.test(tag.tagName)) return true;
  if (isKept(tag)) return false;
  return isFurniture(tag) || (isContainer(tag) && keysOf(tag).some((key) => structural.has(key)));
}

function isWithin(tag: Tag, other: Tag): boolean {
  for (let at: Tag | undefined = tag; at !== undefined; at = parentOf(at)) {
    if (at === other) return true;
  }
  return false;
}

/** What stands in the article's tag on nearly every page, once, and isn't most of it. */
function furnitureIn({ roots }: Place, structural: ReadonlySet<string>): ReadonlySet<string> {
  if (roots.size < 4) return new Set();
  const found = new Map<string, number>();
  const large = new Map<string, number>();
  for (const [page, root] of roots) {
    const whole = page.weights.get(root) ?? 0;
    for (const child of root.childNodes) {
      if (!isTag(child) || isKept(child)) continue;
      const counts = (page.weights.get(child) ?? 0) > Math.max(whole * 0.5, 200) ? large : found;
      for (const key of keysOf(child)) {
        if (structural.has(key) && isOwnName(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return new Set(
    [...found].filter(([key, count]) => (large.get(key) ?? 0) < count * 0.1).map(([key]) => key),
  );
}

/** A tag without a name of its own may be the author's. */
function isOwnName(key: string): boolean {
  return /[#.["-]/.test(key) || /^(?:header|footer|aside|nav)$/.test(key);
}

/** How sure a rule is: `certain` where it holds of all pages that were looked at. */
export function sureness(rules: readonly ContentRule[]): "certain" | "likely" | "unsure" {
  const [first] = rules;
  if (first === undefined || first.selector === "body") return "unsure";
  if (rules.some(({ selector }) => selector === "body")) return "unsure";
  return rules.length === 1 && first.pages === first.of && first.of >= 4 ? "certain" : "likely";
}
