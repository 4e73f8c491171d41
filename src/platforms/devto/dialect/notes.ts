import type { FootnoteDefinition, PhrasingContent, Root, RootContent } from "mdast";
import { footnotesIn } from "../../../markdown/tree/footnotes.ts";
import { asBlocks, asPhrasing } from "../../../markdown/tree/phrasing.ts";

/** The footnotes of one article: numbered in the order of the references, printed if referred to. */
export interface Notes {
  /** The number of a note, which asking gives it; null for one that is not defined. */
  readonly number: (identifier: string) => number | null;
  readonly print: (body: (paragraphs: readonly RootContent[]) => string) => string;
}

export function notesOf(root: Root): Notes {
  const definitions = footnotesIn(root);
  const used: FootnoteDefinition[] = [];
  const numbers = new Map<string, number>();
  const number = (identifier: string): number | null => {
    const known = numbers.get(identifier);
    if (known !== undefined) return known;
    const definition = definitions.get(identifier);
    if (definition === undefined) return null;
    used.push(definition);
    numbers.set(identifier, used.length);
    return used.length;
  };
  const print: Notes["print"] = (body) => {
    const notes: string[] = [];
    // A note may refer to another, which then joins the end of the list.
    for (let index = 0; index < used.length; index++) {
      const definition = used[index];
      if (definition === undefined) continue;
      notes.push(noteOf(index + 1, body(asBlocks(definition.children).flatMap(asParagraphs))));
    }
    return notes.join("\n\n");
  };
  return { number, print };
}

function noteOf(number: number, body: string): string {
  const lines = body.split("\n");
  const indented = lines.map((line, index) => (index === 0 || line === "" ? line : `    ${line}`));
  return `[^${number}]: ${indented.join("\n")}`;
}

/** Redcarpet keeps nothing but paragraphs in a note: code by lines, lists by items. */
function asParagraphs(node: RootContent): RootContent[] {
  if (node.type === "paragraph") return [node];
  if (node.type === "code") {
    const lines = node.value
      .split("\n")
      .flatMap((value): PhrasingContent[] => [{ type: "inlineCode", value }, { type: "break" }]);
    return [{ type: "paragraph", children: lines.slice(0, -1) }];
  }
  if (node.type === "list" || node.type === "blockquote" || node.type === "listItem") {
    return node.children.flatMap(asParagraphs);
  }
  return [{ type: "paragraph", children: asPhrasing([node]) }];
}
