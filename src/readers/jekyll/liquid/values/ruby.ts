import { rubyInspect } from "../../ruby/to-s.ts";
import { RubyDate, RubyTime } from "../../ruby/values.ts";
import { Failure } from "../failure.ts";
import { isInteger, isNumber, numberText } from "./numbers.ts";

/** A Ruby Hash with string keys. */
export type Hash = Readonly<Record<string, unknown>>;

/** `(first..last)`. */
export class Range {
  readonly first: number;
  readonly last: number;

  constructor(first: number, last: number) {
    this.first = first;
    this.last = last;
  }

  get size(): number {
    return Math.max(0, this.last - this.first + 1);
  }
}

/** The words `blank` and `empty`, to compare with. */
export class Word {
  readonly name: "blank" | "empty";

  constructor(name: "blank" | "empty") {
    this.name = name;
  }
}

/** What a drop is made of. */
export interface DropParts {
  /** Worked out when a template asks for them, then remembered. */
  readonly fields: Readonly<Record<string, () => unknown>>;
  /** What is looked up when there is no such field: front matter, configuration. */
  readonly rest?: Hash;
  /** What it prints; its class's name where nothing is said. */
  readonly text?: () => string;
  /** The fields change while a template runs: nothing is remembered. */
  readonly changing?: boolean;
}

/** An object of Jekyll's, a "drop": lazy, so that nothing is read that no template touches. */
export class Drop {
  /** Ruby's class. */
  readonly name: string;
  readonly #parts: DropParts;
  readonly #known = new Map<string, unknown>();

  constructor(name: string, parts: DropParts) {
    this.name = name;
    this.#parts = parts;
  }

  has(key: string): boolean {
    const { fields, rest } = this.#parts;
    return Object.hasOwn(fields, key) || (rest !== undefined && Object.hasOwn(rest, key));
  }

  get(key: string): unknown {
    if (this.#known.has(key)) return this.#known.get(key);
    const { fields, rest = {}, changing = false } = this.#parts;
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field === undefined) return Object.hasOwn(rest, key) ? rest[key] : null;
    const value = field();
    if (!changing) this.#known.set(key, value);
    return value;
  }

  keys(): readonly string[] {
    const { fields, rest = {} } = this.#parts;
    return [...new Set([...Object.keys(fields), ...Object.keys(rest)])];
  }

  text(): string {
    return this.#parts.text?.() ?? this.name;
  }
}

/** True of what Ruby calls a Hash. */
export function isHash(value: unknown): value is Hash {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

const lazyHashes = new WeakSet<object>();

/** A Hash whose values are worked out when they are asked for. */
export function lazyHash(fields: Iterable<readonly [key: string, value: () => unknown]>): Hash {
  const hash: Hash = Object.create(null);
  for (const [key, get] of fields) Object.defineProperty(hash, key, { enumerable: true, get });
  lazyHashes.add(hash);
  return hash;
}

/** A Hash's keys and values; a lazy one's values still wait until they are asked for. */
export function pairsOf(hash: Hash): readonly (readonly [key: string, value: unknown])[] {
  if (!lazyHashes.has(hash)) return Object.entries(hash);
  return Object.keys(hash).map((key): [string, unknown] =>
    Object.defineProperty([key, null], 1, { enumerable: true, get: () => hash[key] }),
  );
}

/** True of what Ruby calls nil. */
export function isNil(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** Ruby's truth: all but nil and false. */
export function isTruthy(value: unknown): boolean {
  return !isNil(value) && value !== false;
}

/** A Ruby Time or Date. */
export function isMoment(value: unknown): value is RubyTime | RubyDate {
  return value instanceof RubyTime || value instanceof RubyDate;
}

/** What a variable prints: Ruby's `to_s`, lists joined without anything between. */
export function toText(value: unknown): string {
  if (typeof value === "string") return value;
  if (isNil(value)) return "";
  if (Array.isArray(value)) return joined(value, "");
  return scalarText(value);
}

/** Ruby's `Array#join`: nested lists flattened. */
export function joined(items: readonly unknown[], glue: string, depth = 0): string {
  if (depth > 100) throw new Failure("liquid-too-much", "Lists are nested too deeply");
  const parts = items.map((item) =>
    Array.isArray(item) ? joined(item, glue, depth + 1) : toText(item),
  );
  return printed(parts, glue);
}

/** More characters than any blog's values print. */
const longestText = 50_000_000;

/** Joins the parts, unless the text would fill the memory. @throws {Failure} */
function printed(parts: readonly string[], glue: string): string {
  const length = parts.reduce((sum, part) => sum + part.length + glue.length, 0);
  if (length > longestText) {
    throw new Failure("liquid-too-much", "A value would be printed as too much text");
  }
  return parts.join(glue);
}

/** Ruby's `to_s`, where a list is printed as code: what filters and comparisons see. */
export function toS(value: unknown): string {
  if (typeof value === "string") return value;
  if (isNil(value)) return "";
  return scalarText(value);
}

function scalarText(value: unknown): string {
  if (isNumber(value)) return numberText(value);
  if (typeof value === "boolean") return String(value);
  if (isMoment(value)) return value.toString();
  if (value instanceof Drop) return value.text();
  if (value instanceof Range) return `${value.first}..${value.last}`;
  if (value instanceof Word) return "";
  return inspect(value);
}

/** Ruby's `inspect`: `{"a"=>[1, nil]}`. */
export function inspect(value: unknown, depth = 0): string {
  if (depth > 100) throw new Failure("liquid-too-much", "Values are nested too deeply");
  if (isNil(value)) return "nil";
  if (Array.isArray(value)) {
    const items = value.map((item) => inspect(item, depth + 1));
    return `[${printed(items, ", ")}]`;
  }
  if (isHash(value)) {
    const pairs = Object.entries(value).map(
      ([key, item]) => `${rubyInspect(key)}=>${inspect(item, depth + 1)}`,
    );
    return `{${printed(pairs, ", ")}}`;
  }
  if (value instanceof Drop) return `#<${value.name}>`;
  return typeof value === "string" || isMoment(value) ? rubyInspect(value) : scalarText(value);
}

/** What `for` and the list filters walk over; undefined where Ruby's object has no `each`. */
export function itemsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (value instanceof Range) return numbersOf(value);
  if (isHash(value)) return pairsOf(value);
  // Ruby hands a drop's keys and values over as two arguments, of which the loops take the first.
  if (value instanceof Drop) return value.keys();
  return undefined;
}

/** Longer than any list that a blog counts through. */
const longestRange = 1_000_000;

function numbersOf({ first, size }: Range): readonly number[] {
  if (size > longestRange) {
    throw new Failure("liquid-too-much", `A range of ${size} numbers has too many`);
  }
  return Array.from({ length: size }, (_, index) => first + index);
}

/** What `[key]` and `.key` find: `size`, `first` and `last` where there is no such key (Liquid's VariableLookup). */
export function property(object: unknown, key: unknown): unknown {
  if (isNil(object)) return null;
  if (Array.isArray(object) && isInteger(key)) return object.at(Number(key)) ?? null;
  if (typeof key !== "string") return null;
  if (isHash(object) && Object.hasOwn(object, key)) return object[key] ?? null;
  if (object instanceof Drop && object.has(key)) return object.get(key) ?? null;
  if (key === "size") return sizeOf(object);
  if (key === "first") return endOf(object, 0);
  return key === "last" && !isHash(object) && !(object instanceof Drop) ? endOf(object, -1) : null;
}

function endOf(object: unknown, index: 0 | -1): unknown {
  if (object instanceof Range) return index === 0 ? object.first : object.last;
  return itemsOf(object)?.at(index) ?? null;
}

/** Ruby's `size`; null where an object has none. */
export function sizeOf(value: unknown): number | null {
  if (typeof value === "string") return charactersIn(value);
  if (Array.isArray(value)) return value.length;
  if (value instanceof Range) return value.size;
  if (isHash(value)) return Object.keys(value).length;
  return isInteger(value) ? 8 : null;
}

function charactersIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    // A pair of surrogates is one character.
    if (code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) at++;
    count++;
  }
  return count;
}
