import { ALNUM } from "../text/characters.ts";
import type { ContentModel } from "../tree.ts";

/** For a `u` expression: a tag's or an attribute's name, as kramdown's HTML parser reads it. */
export const TAG_NAME = `(?:[\\p{Alphabetic}_][-${ALNUM}._]*:)?[\\p{Alphabetic}_][-${ALNUM}._]*`;

const words = (text: string): string[] => text.split(" ");

const BLOCK_CONTENT = words(
  "address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header " +
    "hgroup iframe li main map menu nav noscript object section summary td",
);
const SPAN_CONTENT = words(
  "a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q " +
    "rb rbc rp rt rtc ruby select small span strong sub sup th tt",
);
const RAW_CONTENT = words("script style math option textarea pre code kbd samp var");

/** Elements that stand in running text. `script` and `textarea` may stand in either place and are in neither set. */
export const INLINE_ELEMENTS: ReadonlySet<string> = new Set(
  words(
    "a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt " +
      "rtc ruby samp select small span strong sub sup tt u var",
  ),
);

/** Elements whose tag in running text is text. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  words(
    "address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer " +
      "form h1 h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre " +
      "section summary table tbody td th thead tfoot tr ul",
  ),
);

/** Elements that have no end tag. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  words("area base br col command embed hr img input keygen link meta param source track wbr"),
);

const CONTENT: ReadonlyMap<string, ContentModel> = new Map([
  ...BLOCK_CONTENT.map((name) => [name, "block"] as const),
  ...SPAN_CONTENT.map((name) => [name, "span"] as const),
]);

const KNOWN: ReadonlySet<string> = new Set([
  ...INLINE_ELEMENTS,
  ...BLOCK_ELEMENTS,
  ...VOID_ELEMENTS,
  ...CONTENT.keys(),
  ...RAW_CONTENT,
]);

/** How `markdown="1"` reads what is inside of an element: what kramdown does not know is raw. */
export function contentModel(tag: string): ContentModel {
  return CONTENT.get(tag) ?? "raw";
}

/** True if kramdown knows the (lower case) name: then case does not matter in it. */
export function isKnownElement(tag: string): boolean {
  return KNOWN.has(tag);
}
