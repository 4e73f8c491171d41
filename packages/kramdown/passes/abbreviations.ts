import { textOrigin } from "../span/text.ts";
import { testAt } from "../text/characters.ts";
import { node, type Text, type Tree } from "../tree.ts";

/** Abbreviations by their letters, so that the longest one at a place is found in one walk. */
interface Branch {
  readonly next: Map<string, Branch>;
  complete: boolean;
}

/** Replaces the abbreviations in the text of `tree` by nodes of their own. Raw HTML keeps its text. */
export function replaceAbbreviations(tree: Tree, names: Iterable<string>): void {
  const root: Branch = { next: new Map(), complete: false };
  for (const name of names) addName(root, name);
  if (root.next.size > 0) replaceIn(tree, root);
}

function addName(root: Branch, name: string): void {
  let branch = root;
  for (const unit of name.split("")) {
    let next = branch.next.get(unit);
    if (!next) {
      next = { next: new Map(), complete: false };
      branch.next.set(unit, next);
    }
    branch = next;
  }
  branch.complete = true;
}

function replaceIn(tree: Tree, names: Branch): void {
  const raw = tree.kind === "html" && tree.model === "raw";
  tree.children = tree.children.flatMap((child) => {
    if (child.kind !== "text") {
      replaceIn(child, names);
      return [child];
    }
    return raw ? [child] : splitText(child, names);
  });
}

const WORD_CHARACTER = /\w/y;

function isWord(text: string, at: number): boolean {
  return testAt(WORD_CHARACTER, text, at);
}

/** A text and the abbreviations in it, apart. */
function splitText(whole: Text, names: Branch): Tree[] {
  const text = whole.value;
  const parts: Tree[] = [];
  const add = (kind: "text" | "abbreviation", from: number, to: number): void => {
    if (to === from) return;
    const start = from === 0 ? whole.start : textOrigin(whole, from);
    const end = to === text.length ? whole.end : textOrigin(whole, to - 1) + 1;
    parts.push(node(kind, start, { value: text.slice(from, to) }, end));
  };
  let done = 0;
  let at = 0;
  while (at < text.length) {
    const found = abbreviationAt(text, at, done, names);
    if (!found) {
      at += 1;
      continue;
    }
    add("text", done, found.from);
    add("abbreviation", found.from, found.to);
    at = done = found.to;
  }
  add("text", done, text.length);
  return parts;
}

/** The abbreviation after the character at `at`, or at `at` itself where a line (or the rest after an abbreviation) starts. */
function abbreviationAt(
  text: string,
  at: number,
  done: number,
  names: Branch,
): { from: number; to: number } | undefined {
  const atStart = at === done || text[at - 1] === "\n";
  const here = atStart && longest(text, at, names, true) > 0;
  const after = !isWord(text, at) && longest(text, at + 1, names, true) > 0;
  if (!here && !after) return undefined;
  // kramdown then takes the longest name that stands there, whether or not a word ends after it.
  const own = longest(text, at, names, false);
  if (own > 0) return { from: at, to: at + own };
  return { from: at + 1, to: at + 1 + longest(text, at + 1, names, false) };
}

/** The length of the longest name at `at`; with `alone`, of one that no word character follows. */
function longest(text: string, at: number, names: Branch, alone: boolean): number {
  let length = 0;
  let branch = names.next.get(text.charAt(at));
  for (let end = at + 1; branch; end += 1) {
    if (branch.complete && !(alone && isWord(text, end))) length = end - at;
    branch = branch.next.get(text.charAt(end));
  }
  return length;
}
