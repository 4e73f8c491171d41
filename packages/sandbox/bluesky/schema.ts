import { type Format, formatNames, formats } from "./formats.ts";
import { type BlobRef, isBlob, isLink, isRecord } from "./values.ts";

/** What a value has to be, as lexicons say it. */
export type Schema =
  | {
      readonly type: "string";
      readonly maxLength?: number;
      readonly maxGraphemes?: number;
      readonly format?: Format;
    }
  | { readonly type: "integer"; readonly minimum?: number; readonly maximum?: number }
  | { readonly type: "boolean" | "unknown" }
  | { readonly type: "array"; readonly items: Schema; readonly maxLength?: number }
  | ObjectSchema
  | { readonly type: "union"; readonly refs: Readonly<Record<string, Schema>> }
  | { readonly type: "blob"; readonly accept: string; readonly maxSize: number }
  | { readonly type: "nullable"; readonly value: Schema };

/** An object, with what is checked of it, in this order, and what must be there. Other names in it are nobody's business. */
export interface ObjectSchema {
  readonly type: "object";
  readonly required?: readonly string[];
  readonly properties: Readonly<Record<string, Schema>>;
}

type Path = ReadonlyArray<string | number>;

/** What is wrong with a value, and where; undefined for one that fits (contracts/bluesky.md §3.1). */
export interface Fault {
  readonly message: string;
  readonly path: Path;
}

/** The first thing that is wrong with a value. */
export function faultIn(schema: Schema, value: unknown, path: Path = []): Fault | undefined {
  switch (schema.type) {
    case "string":
      return stringFault(schema, value, path);
    case "integer":
      return integerFault(schema, value, path);
    case "boolean":
      return typeof value === "boolean" ? undefined : wrongType("boolean", value, path);
    case "array":
      return arrayFault(schema, value, path);
    case "object":
      return objectFault(schema, value, path);
    case "union":
      return unionFault(schema.refs, value, path);
    case "blob":
      return blobFault(schema, value, path);
    case "nullable":
      return value === null ? undefined : faultIn(schema.value, value, path);
    case "unknown":
      return isRecord(value) ? storableFault(value, path) : wrongType("object", value, path);
  }
}

/** A fault in words, with its place. */
export function located({ message, path }: Fault): string {
  const steps = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`));
  return `${message} at $${steps.join("")}`;
}

type Of<T extends Schema["type"]> = Extract<Schema, { readonly type: T }>;

function stringFault(schema: Of<"string">, value: unknown, path: Path): Fault | undefined {
  if (typeof value !== "string") return wrongType("string", value, path);
  const { maxLength, maxGraphemes, format } = schema;
  const bytes = Buffer.byteLength(value);
  if (maxLength !== undefined && bytes > maxLength) return tooBig("string", maxLength, bytes, path);
  if (maxGraphemes !== undefined && value.length > maxGraphemes) {
    const graphemes = graphemesIn(value);
    if (graphemes > maxGraphemes) return tooBig("grapheme", maxGraphemes, graphemes, path);
  }
  if (format !== undefined && !formats[format](value)) {
    return { message: `Invalid ${formatNames[format] ?? format} (got ${shown(value)})`, path };
  }
  return undefined;
}

function integerFault(schema: Of<"integer">, value: unknown, path: Path): Fault | undefined {
  if (!Number.isSafeInteger(value)) return wrongType("integer", value, path);
  const { minimum = -Infinity, maximum = Infinity } = schema;
  const number = Number(value);
  if (number < minimum) {
    return { message: `integer too small (minimum ${minimum}, got ${number})`, path };
  }
  return number > maximum ? tooBig("integer", maximum, number, path) : undefined;
}

function arrayFault({ items, maxLength }: Of<"array">, value: unknown, path: Path) {
  if (!Array.isArray(value)) return wrongType("array", value, path);
  if (maxLength !== undefined && value.length > maxLength) {
    return tooBig("array", maxLength, value.length, path);
  }
  for (const [index, item] of value.entries()) {
    const fault = faultIn(items, item, [...path, index]);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function objectFault({ required = [], properties }: ObjectSchema, value: unknown, path: Path) {
  if (!isRecord(value) || isLink(value)) return wrongType("object", value, path);
  for (const [name, schema] of Object.entries(properties)) {
    if (!(name in value)) {
      if (required.includes(name)) return { message: `Missing required key "${name}"`, path };
      continue;
    }
    const fault = faultIn(schema, value[name], [...path, name]);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Whatever a record is, it has no fractions in it: nobody could count its CID. */
function storableFault(value: unknown, path: Path): Fault | undefined {
  if (typeof value === "number" && !Number.isSafeInteger(value)) {
    return wrongType(
      "one of null, boolean, integer, string, cid, bytes, array or object",
      value,
      path,
    );
  }
  const parts = Array.isArray(value) ? value.entries() : isRecord(value) && Object.entries(value);
  for (const [step, part] of parts || []) {
    const fault = storableFault(part, [...path, step]);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Whatever names a type that is not known is let through. */
function unionFault(refs: Readonly<Record<string, Schema>>, value: unknown, path: Path) {
  if (!isRecord(value) || !("$type" in value)) {
    return wrongType('an object which includes the "$type" property', value, path);
  }
  const { $type } = value;
  if (typeof $type !== "string") return wrongType("string", $type, [...path, "$type"]);
  const schema = refs[$type];
  return schema === undefined ? undefined : faultIn(schema, value, path);
}

function blobFault({ accept, maxSize }: Of<"blob">, value: unknown, path: Path): Fault | undefined {
  if (!isBlob(value)) return wrongType("blob", value, path);
  if (!accepts(accept, value)) {
    const message = `Expected ${shown(accept)} (got ${shown(value.mimeType)})`;
    return { message, path: [...path, "mimeType"] };
  }
  return value.size > maxSize ? tooBig("blob", maxSize, value.size, path) : undefined;
}

function accepts(accept: string, { mimeType }: BlobRef): boolean {
  return accept.endsWith("/*") ? mimeType.startsWith(accept.slice(0, -1)) : mimeType === accept;
}

/** How many characters people count. */
export function graphemesIn(text: string): number {
  let count = 0;
  for (const _ of new Intl.Segmenter().segment(text)) count += 1;
  return count;
}

function wrongType(expected: string, value: unknown, path: Path): Fault {
  return { message: `Expected ${expected} value type (got ${shown(value)})`, path };
}

function tooBig(what: string, maximum: number, actual: number, path: Path): Fault {
  return { message: `${what} too big (maximum ${maximum}, got ${actual})`, path };
}

const longestShown = 256;

function shown(value: unknown): string {
  if (value === undefined) return "undefined";
  const text =
    typeof value === "string" && value.length >= longestShown
      ? `${value.slice(0, longestShown - 1)}…`
      : value;
  if (Array.isArray(text)) return `[${beginningOf(text.map(shown))}]`;
  if (!isRecord(text)) return JSON.stringify(text);
  return `{${beginningOf(Object.keys(text).map((name) => `${JSON.stringify(name)}: ...`))}}`;
}

function beginningOf(parts: readonly string[]): string {
  return `${parts.slice(0, 2).join(", ")}${parts.length > 2 ? ", ..." : ""}`;
}
