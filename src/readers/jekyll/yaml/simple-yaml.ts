import {
  isEnd,
  isKeyAt,
  keyAt,
  mostDepth,
  NotSimple,
  type Place,
  put,
  type Read,
  skipBlanks,
  wholeLine,
} from "./simple-values.ts";
import type { Position } from "./yaml-text.ts";

/** A text whose keys stand at the margin. */
export interface SimpleYaml {
  readonly values: Readonly<Record<string, unknown>>;
  /** By key, the last of its name. */
  readonly places: ReadonlyMap<string, Place>;
}

/** A line that is neither empty nor a comment. */
interface Line {
  readonly number: number;
  readonly indent: number;
  readonly text: string;
}

/** Longer texts have limits to keep, which are the parser's business. */
const longest = 64 * 1024;

/** Line ends of Windows, tabs, and characters at which parsers differ. */
const odd = /[^\n\x20-\x7e\u00a1-\u2027\u202a-\ufefe\uff00-\ufffd]/;

/**
 * Reads YAML of the shapes that most front matter and most configurations have, in a tenth of the time that a parser takes,
 * which then need not even be loaded: words, quoted text, and lists and mappings of them, one below the other or in brackets.
 * Undefined for any text of which it is not plain that the parser would read the same: then the parser has to.
 */
export function readSimpleYaml(text: string): SimpleYaml | undefined {
  if (text.length > longest || odd.test(text)) return undefined;
  try {
    return new SimpleReader(text.split("\n")).document();
  } catch (error) {
    if (error instanceof NotSimple) return undefined;
    throw error;
  }
}

/** Goes through the lines once. Whatever it does not expect makes the text one for the parser. */
class SimpleReader {
  readonly #rows: readonly string[];
  /** The next row that is not read yet. */
  #at: number;

  constructor(rows: readonly string[]) {
    this.#rows = rows;
    this.#at = rows[0] === "---" ? 1 : 0;
  }

  document(): SimpleYaml {
    const values: Record<string, unknown> = {};
    const places = new Map<string, Place>();
    this.#entries({ values, places, indent: 0, depth: 0 });
    if (places.size === 0 || this.#line() !== undefined) throw new NotSimple();
    return { values, places };
  }

  /** The next line with something on it. */
  #line(): Line | undefined {
    for (; this.#at < this.#rows.length; this.#at++) {
      const text = this.#rows[this.#at] ?? "";
      const indent = skipBlanks(text, 0);
      if (indent < text.length && text[indent] !== "#")
        return { number: this.#at + 1, indent, text };
    }
    return undefined;
  }

  /** Adds the entries of the mapping whose keys stand so far in. */
  #entries(mapping: OpenMapping): void {
    let line = this.#line();
    for (; line?.indent === mapping.indent && !isItem(line); line = this.#line()) {
      this.#entry(line, mapping);
    }
    // What is further in would belong to the value above, which has ended.
    if (line !== undefined && line.indent > mapping.indent) throw new NotSimple();
  }

  #entry({ text, number }: Pick<Line, "text" | "number">, mapping: OpenMapping): void {
    const { values, places, indent, depth } = mapping;
    const key = keyAt(text, indent);
    const from = skipBlanks(text, indent + key.length + 1);
    this.#at++;
    const { value, inside } = isEnd(text, from)
      ? this.#below(indent, depth + 1)
      : (this.#literal(text, from, indent) ?? wholeLine(text, from, { number, depth: depth + 1 }));
    put(values, key, value);
    places.set(key, { line: number, column: indent + 1, ...inside });
  }

  /** The value of a key that has none on its line. */
  #below(indent: number, depth: number): Read {
    const line = this.#line();
    if (line !== undefined && isItem(line) && line.indent >= indent)
      return this.#list(line.indent, depth);
    if (line !== undefined && line.indent > indent) return this.#mapping(line.indent, depth);
    return { value: null, inside: {} };
  }

  /** A list whose dashes stand so far in. */
  #list(indent: number, depth: number): Read {
    if (depth > mostDepth) throw new NotSimple();
    const value: unknown[] = [];
    const items: Place[] = [];
    let line = this.#line();
    for (; line?.indent === indent && isItem(line); line = this.#line()) {
      const item = this.#item(line, depth + 1);
      value.push(item.value);
      items.push({ ...item.at, ...item.inside });
    }
    if (line !== undefined && line.indent > indent) throw new NotSimple();
    return { value, inside: { items } };
  }

  #item({ text, number, indent }: Line, depth: number): Read & { readonly at: Position } {
    const column = skipBlanks(text, indent + 1);
    const at = { line: number, column: column + 1 };
    if (isKeyAt(text, column)) return { at, ...this.#mapping(column, depth, { text, number }) };
    this.#at++;
    if (!isEnd(text, column)) return { at, ...wholeLine(text, column, { number, depth }) };
    const next = this.#line();
    if (next === undefined || next.indent <= indent) throw new NotSimple();
    const below = this.#below(indent, depth);
    return { at: { line: next.number, column: next.indent + 1 }, ...below };
  }

  /** A mapping, whose first key may stand behind a dash. */
  #mapping(indent: number, depth: number, first?: Pick<Line, "text" | "number">): Read {
    if (depth > mostDepth) throw new NotSimple();
    const values: Record<string, unknown> = {};
    const places = new Map<string, Place>();
    const mapping = { values, places, indent, depth };
    if (first !== undefined) this.#entry(first, mapping);
    this.#entries(mapping);
    return { value: values, inside: { keys: places } };
  }

  /** The text below `|` or `>`, if that stands there. */
  #literal(text: string, from: number, outer: number): Read | undefined {
    const sign = /^([|>])(-?)(?: +#.*| *)$/.exec(text.slice(from));
    if (sign === null) return undefined;
    const first = this.#rows[this.#at] ?? "";
    const indent = skipBlanks(first, 0);
    if (indent <= outer) throw new NotSimple();
    const lines: string[] = [];
    for (; skipBlanks(this.#rows[this.#at] ?? "", 0) >= indent; this.#at++) {
      lines.push(this.#rows[this.#at]?.slice(indent) ?? "");
    }
    const isFolded = sign[1] === ">";
    // Lines without text have rules of their own, and when lines are folded so have blanks at their ends.
    const isOdd = (line: string) => line.trim() === "" || (isFolded && /^ | $/.test(line));
    if (lines.some(isOdd)) throw new NotSimple();
    if (this.#at >= this.#rows.length || this.#goesOn(outer)) throw new NotSimple();
    return { value: lines.join(isFolded ? " " : "\n") + (sign[2] === "-" ? "" : "\n"), inside: {} };
  }

  /** True where the next line that is not empty is still further in than the key. */
  #goesOn(outer: number): boolean {
    let at = this.#at;
    while (this.#rows[at]?.trim() === "") at++;
    return skipBlanks(this.#rows[at] ?? "", 0) > outer;
  }
}

/** A mapping that is being read. */
interface OpenMapping {
  readonly values: Record<string, unknown>;
  readonly places: Map<string, Place>;
  readonly indent: number;
  readonly depth: number;
}

function isItem({ text, indent }: Line): boolean {
  return text[indent] === "-" && (text[indent + 1] === " " || text.length === indent + 1);
}
