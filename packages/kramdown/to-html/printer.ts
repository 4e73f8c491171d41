import type { FootnoteDefinition, Heading, Nodes, Parents, PhrasingContent } from "mdast";
import type { KramdownDetails } from "../details.ts";
import type { KramdownOptions } from "../options/options.ts";

export interface FootnoteNumber {
  readonly definition: FootnoteDefinition;
  readonly number: number;
  repeats: number;
}

export interface TocEntry {
  readonly level: number;
  readonly id: string;
  readonly heading: Heading;
}

/** What one run of the HTML printer knows. */
export interface Printer {
  readonly options: KramdownOptions;
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>;
  /** The footnotes referred to so far, in the order of their numbers. */
  readonly footnotes: Map<string, FootnoteNumber>;
  readonly toc: TocEntry[];
  /** HTML to put before and after the children of a node: a task's box, a footnote's way back. */
  readonly before: Map<Nodes, string>;
  readonly after: Map<Nodes, string>;
  /** The placeholders met, as the marks that stand for them in the output. */
  readonly marks: Map<"toc" | "footnotes", Mark>;
  /** The children's HTML, indented one step deeper than `indent`. */
  children(parent: Parents, indent: number): string;
  /** The HTML of nodes in running text. */
  spans(nodes: readonly PhrasingContent[]): string;
}

export interface Mark {
  readonly text: string;
  readonly ordered: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** What is remembered of a node; an empty record if nothing is. */
export function detailsOf(node: Nodes): KramdownDetails {
  return node.data?.kramdown ?? {};
}

/** As many blanks as a line at this depth starts with. */
export function spaces(indent: number): string {
  return " ".repeat(Math.max(indent, 0));
}
