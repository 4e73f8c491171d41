import type { Node, RootContent } from "mdast";
import type { Diagnostic } from "../../../core/diagnostic.ts";
import { type devtoCodes, diagnose } from "./codes.ts";

/** What the printers of one article share. */
export interface Context {
  /** dev.to makes emoji of `:tada:`; true where the original does too. */
  readonly emoji: boolean;
  /** What the block lies within, if anything. */
  readonly inside?: Inside;
  /** Fences need a guard before them. */
  readonly guarded?: boolean | undefined;
  /** The number of a footnote by its identifier; asking gives it one. */
  readonly footnote: (identifier: string) => number | null;
  /** A link within the post, as it must be written on dev.to. */
  readonly target: (url: string) => string;
  readonly report: (
    code: keyof typeof devtoCodes,
    node: Pick<Node, "position">,
    message: string,
  ) => void;
}

export type Inside = "list" | "quote" | "both";

/** Where a block lies that is printed into this one. */
export function within(context: Context, what: "list" | "quote"): Context {
  const { inside = what } = context;
  return { ...context, inside: inside === what ? what : "both" };
}

/** Where running text stands. */
export interface Line {
  /** In a table's cell: no bars, no line breaks. */
  readonly cell?: boolean;
  /** In a link's text. */
  readonly link?: boolean;
  /** In a heading: on one line. */
  readonly heading?: boolean;
}

/** A reporter that says each thing once. */
export function reporter(diagnostics: Diagnostic[]): Context["report"] {
  const said = new Set<string>();
  return (code, node, message) => {
    const key = `${code} ${message}`;
    if (said.has(key)) return;
    said.add(key);
    const start = node.position?.start;
    diagnostics.push(diagnose(code, message, { line: start?.line, column: start?.column }));
  };
}

export type Nodes = readonly RootContent[];
