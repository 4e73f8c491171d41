import type { ElementContent } from "hast";
import type { FootnoteDefinition, Root } from "mdast";
import type { Diagnostic } from "../../../core/diagnostic.ts";
import { footnotesIn } from "../../../markdown/tree/footnotes.ts";
import { asBlocks } from "../../../markdown/tree/phrasing.ts";
import { walk } from "../../../markdown/tree/rewrite.ts";
import { storyHtml } from "./allowed.ts";
import { blocks } from "./blocks.ts";
import { type Context, h, reporter, text } from "./context.ts";
import { headingTags } from "./headings.ts";
import { liftPictures } from "./lift-pictures.ts";

/** What stands around the post's own text. */
export interface Frame {
  readonly title: string;
  readonly subtitle: string | null;
  /** Shown first, unless the text shows it already. */
  readonly cover: string | null;
  readonly canonicalUrl: string;
  /** The day of the original, as people write it; null if it is not known. */
  readonly published: string | null;
}

/**
 * A tree as the content of a story (contracts/medium.md §1.3): the title, the text in the markup that Medium keeps,
 * notes at the end, and a last line with the original's address, which is also how a copy is found again in the feed.
 */
export function story(
  whole: Root,
  frame: Frame,
): { html: string; diagnostics: readonly Diagnostic[] } {
  const tree = liftPictures(whole);
  const diagnostics: Diagnostic[] = [];
  const definitions = footnotesIn(tree);
  const used: FootnoteDefinition[] = [];
  const numbers = new Map<FootnoteDefinition, number>();
  const explained = new Set<string>();
  const report = reporter(diagnostics);
  const context: Context = {
    headingTag: headingTags(tree, report),
    isNew: (abbreviation) => explained.size < explained.add(abbreviation).size,
    report,
    footnote(identifier) {
      const definition = definitions.get(identifier);
      if (definition === undefined) return null;
      const number = numbers.get(definition) ?? used.push(definition);
      numbers.set(definition, number);
      return number;
    },
  };
  const body = blocks(tree.children, context);
  const notes: ElementContent[] = [];
  // A note may refer to another, which then joins the end of the list.
  for (let index = 0; index < used.length; index++) {
    notes.push(...note(index + 1, blocks(asBlocks(used[index]?.children ?? []), context)));
  }
  const nodes = [
    h("h1", [text(frame.title)]),
    ...(frame.subtitle === null ? [] : [h("h2", [text(frame.subtitle)])]),
    ...(frame.cover === null || shows(tree, frame.cover)
      ? []
      : [h("figure", [h("img", [], { src: frame.cover, alt: "" })])]),
    ...body,
    ...(notes.length === 0 ? [] : [h("hr", []), ...notes]),
    h("hr", []),
    original(frame),
  ];
  return { html: nodes.map((node) => storyHtml([node])).join("\n"), diagnostics };
}

/** The number before the note's first words. */
function note(number: number, content: ElementContent[]): ElementContent[] {
  const [first, ...rest] = content;
  const mark = text(`[${number}] `);
  return first?.type === "element" && first.tagName === "p"
    ? [{ ...first, children: [mark, ...first.children] }, ...rest]
    : [h("p", [mark]), ...content];
}

function shows(tree: Root, url: string): boolean {
  let found = false;
  walk(tree, (node) => {
    found ||= node.type === "image" && node.url === url;
    return undefined;
  });
  return found;
}

function original({ canonicalUrl, published }: Frame): ElementContent {
  const link = h("a", [text(canonicalUrl)], { href: canonicalUrl });
  const day = published === null ? "." : ` on ${published}.`;
  return h("p", [h("em", [text("Originally published at "), link, text(day)])]);
}
