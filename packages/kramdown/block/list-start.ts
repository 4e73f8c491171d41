import { testAt } from "../text/characters.ts";

const LIST = / {0,3}(?:[+*-]|\d+\.)[\t| ]/y;
const ORDERED = / {0,3}\d+\.[\t| ]/y;
const DEFINITION = / {0,3}:[\t| ]/y;

/** True if a list item starts at `at`. */
export function startsList(text: string, at: number): boolean {
  return testAt(LIST, text, at);
}

/** True if the item of an ordered list starts at `at`. */
export function startsOrderedList(text: string, at: number): boolean {
  return testAt(ORDERED, text, at);
}

/** True if the definition of a term starts at `at`. */
export function startsDefinition(text: string, at: number): boolean {
  return testAt(DEFINITION, text, at);
}

export type ListKind = "unordered" | "ordered" | "definition";

const MARKERS: Record<ListKind, string> = {
  unordered: "[+*-]",
  ordered: "\\d+\\.",
  definition: ":",
};
const patterns = new Map<string, RegExp>();

/** The marker that starts the next item of a list whose last item's text is indented by `indentation`. */
export function itemMarker(kind: ListKind, indentation: number): RegExp {
  const spaces = Math.min(Math.max(indentation - 1, 0), 3);
  const key = `${kind}${spaces}`;
  let pattern = patterns.get(key);
  if (!pattern) {
    pattern = new RegExp(`( {0,${spaces}}${MARKERS[kind]})([\\t| ][^\\n]*\\n)`, "y");
    patterns.set(key, pattern);
  }
  return pattern;
}
