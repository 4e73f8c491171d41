import { decodeHTML } from "entities/decode";
import { characterOf, lookUpEntity } from "../text/entities.ts";

const REFERENCE = /&(?:([\w:][-\w.:]*)|#(\d+)|#x([0-9a-fA-F]+));/g;
const REFERENCE_OR_SPECIAL = /&(?:[\w:][-\w.:]*|#\d+|#x[0-9a-fA-F]+);|[<>&]/g;
const REFERENCE_OR_ATTRIBUTE_SPECIAL = /&(?:[\w:][-\w.:]*|#\d+|#x[0-9a-fA-F]+);|[<>&"]/g;

const ESCAPES: Readonly<Record<string, string>> = {
  "<": "&lt;",
  ">": "&gt;",
  "&": "&amp;",
  '"': "&quot;",
};

/** Text for HTML: `<`, `>` and `&` escaped. */
export function escapeText(text: string): string {
  return /[<>&]/.test(text) ? text.replace(/[<>&]/g, (char) => ESCAPES[char] ?? char) : text;
}

/** A value for an attribute in double quotes. */
export function escapeAttribute(value: string): string {
  return /[<>&"]/.test(value) ? value.replace(/[<>&"]/g, (char) => ESCAPES[char] ?? char) : value;
}

/** Text of an HTML source: what looks like a character reference stays. */
export function escapeSourceText(text: string): string {
  return text.replace(REFERENCE_OR_SPECIAL, (match) => ESCAPES[match] ?? match);
}

/** A value of an HTML source: what looks like a character reference stays. */
export function escapeSourceAttribute(value: string): string {
  return value.replace(REFERENCE_OR_ATTRIBUTE_SPECIAL, (match) => ESCAPES[match] ?? match);
}

/** Text of an HTML source as a browser shows it. */
export function decodeReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (whole, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) {
      // kramdown has few of HTML's two thousand names. As browsers do, `&notit;` is read as `¬it;`: old names need no semicolon.
      const known = lookUpEntity(name);
      return known ? (characterOf(known.codePoint) ?? whole) : decodeHTML(whole);
    }
    const number =
      decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number.parseInt(decimal, 10);
    return characterOf(lookUpEntity(number)?.codePoint ?? number) ?? "\ufffd";
  });
}
