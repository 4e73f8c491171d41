import { isMapping, RubyDate, RubyTime } from "./values.ts";

/** Ruby's `to_s` of a value that YAML yields (contracts/jekyll.md §2: titles, categories and dates go through it). */
export function rubyToS(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value) || isMapping(value)) return rubyInspect(value);
  return String(value);
}

/** Ruby 3.1's `inspect` of a value that YAML yields. */
export function rubyInspect(value: unknown): string {
  if (value === null || value === undefined) return "nil";
  if (typeof value === "string") return inspectText(value);
  if (Array.isArray(value)) return `[${value.map(rubyInspect).join(", ")}]`;
  if (value instanceof RubyDate) return inspectDate(value);
  if (value instanceof RubyTime) return value.toString();
  if (isMapping(value)) {
    const pairs = Object.entries(value).map(
      ([key, item]) => `${inspectText(key)}=>${rubyInspect(item)}`,
    );
    return `{${pairs.join(", ")}}`;
  }
  return String(value);
}

const escapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\f": "\\f",
  "\v": "\\v",
  "\b": "\\b",
  "\x07": "\\a",
  "\x1b": "\\e",
};

function inspectText(text: string): string {
  // "#" is escaped only where it would begin an interpolation.
  const escaped = text.replace(/["\\\p{Cc}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]|#(?=[{$@])/gu, (found) => {
    if (found === "#") return "\\#";
    const code = found.codePointAt(0) ?? 0;
    const hex = code.toString(16).toUpperCase();
    return (
      escapes[found] ?? (code < 0x80 ? `\\x${hex.padStart(2, "0")}` : `\\u${hex.padStart(4, "0")}`)
    );
  });
  return `"${escaped}"`;
}

const julianDayOfEpoch = 2440588;

function inspectDate(date: RubyDate): string {
  const days = Date.UTC(date.year, date.month - 1, date.day) / 86_400_000;
  return `#<Date: ${date} ((${julianDayOfEpoch + days}j,0s,0n),+0s,2299161j)>`;
}
