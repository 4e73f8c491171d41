import { characterOf, lookUpEntity } from "../text/entities.ts";

/** Readers of option values as kramdown reads them from YAML: undefined means "not usable", and the default stays. */

export function readBoolean(value: unknown): boolean | undefined {
  if (value === undefined) return undefined;
  const text = value === null ? "" : String(value);
  return text !== "" && text.trim().toLowerCase() !== "false";
}

export function readText(value: unknown): string | undefined {
  return value === undefined ? undefined : value === null ? "" : String(value);
}

export function readInteger(value: unknown): number | undefined {
  const number = typeof value === "string" ? Number(value) : value;
  return typeof number === "number" && Number.isInteger(number) ? number : undefined;
}

/** A symbol: ":name" or "name"; null for nothing. */
export function readSymbol(value: unknown): string | null | undefined {
  if (value === undefined) return undefined;
  const text = value === null ? "" : String(value).trim().replace(/^:/, "");
  return text === "" || text === "nil" ? null : text;
}

/** A list, or text with commas. */
export function readList(value: unknown): string[] | undefined {
  if (typeof value === "string") return value.split(",").map((part) => part.trim());
  return Array.isArray(value) ? value.map((part) => String(part).trim()) : undefined;
}

/** Heading levels: "1..3", "1,3" or a list. */
export function readLevels(value: unknown): number[] | undefined {
  const range = typeof value === "string" ? /^(\d)\.\.(\d)$/.exec(value) : null;
  const [first, last] = [Number(range?.[1]), Number(range?.[2])];
  const levels = range
    ? LEVELS.filter((level) => level >= first && level <= last)
    : readList(value)?.map(Number);
  const inside = range ? first >= 1 && last <= 6 : levels?.every((level) => LEVELS.includes(level));
  return inside ? levels : undefined;
}

const LEVELS: readonly number[] = [1, 2, 3, 4, 5, 6];

/** Four entity names or numbers: the characters for ‘ ’ “ ”. */
export function readQuotes(value: unknown): [string, string, string, string] | undefined {
  const characters = readList(value)?.map((name) => {
    const known = lookUpEntity(/^\d+$/.test(name) ? Number(name) : name);
    return known && characterOf(known.codePoint);
  });
  const [left, right, leftDouble, rightDouble] = characters ?? [];
  if (characters?.length !== 4 || !left || !right || !leftDouble || !rightDouble) return undefined;
  return [left, right, leftDouble, rightDouble];
}

/** A mapping, or an empty one. */
export function readMapping(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
