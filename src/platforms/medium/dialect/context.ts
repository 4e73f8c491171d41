import type { Element, ElementContent } from "hast";
import type { Heading, Node, RootContent } from "mdast";
import type { Diagnostic } from "../../../core/diagnostic.ts";
import { diagnose, mediumCodes } from "./codes.ts";

/** What the printers of one story share. */
export interface Context {
  /** The number of a footnote by its identifier; asking gives it one. */
  readonly footnote: (identifier: string) => number | null;
  /** True when it is asked for the first time. */
  readonly isNew: (abbreviation: string) => boolean;
  readonly headingTag: (heading: Heading) => string;
  readonly report: (code: keyof typeof mediumCodes, node: Pick<Node, "position">) => void;
}

export type Nodes = readonly RootContent[];

/** A reporter that says each kind of loss once, at its first place. */
export function reporter(diagnostics: Diagnostic[]): Context["report"] {
  const said = new Set<string>();
  return (code, node) => {
    if (said.has(code)) return;
    said.add(code);
    const start = node.position?.start;
    const place = { line: start?.line, column: start?.column };
    diagnostics.push(diagnose(code, mediumCodes[code].what, place));
  };
}

export function h(
  tagName: string,
  children: ElementContent[],
  properties: Record<string, string> = {},
): Element {
  return { type: "element", tagName, properties, children };
}

export function text(value: string): ElementContent {
  return { type: "text", value };
}
