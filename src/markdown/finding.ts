import type { Node } from "mdast";
import type { Diagnostic } from "../core/diagnostic.ts";
import { diagnose, type markdownCodes } from "./codes.ts";

export type MarkdownCode = keyof typeof markdownCodes;

/** A diagnostic of this layer at the place of a node; the tree's positions are the source file's. */
export function finding(
  code: MarkdownCode,
  node: Pick<Node, "position">,
  message: string,
  hint?: string,
): Diagnostic {
  return diagnose(code, message, { ...placeOf(node), hint });
}

/** Line and column of a node, where it has them. */
export function placeOf(node: Pick<Node, "position">): Pick<Diagnostic, "line" | "column"> {
  const start = node.position?.start;
  return start === undefined ? {} : { line: start.line, column: start.column };
}
