import { characterEntitiesLegacy } from "character-entities-legacy";
import { decodeNamedCharacterReference } from "decode-named-character-reference";
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
      const known = lookUpEntity(name);
      return known ? (characterOf(known.codePoint) ?? whole) : decodeRareName(whole);
    }
    const number =
      decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number.parseInt(decimal, 10);
    return characterOf(lookUpEntity(number)?.codePoint ?? number) ?? "\ufffd";
  });
}

/**
 * One of the two thousand names that HTML has and kramdown has not. As browsers do, a name that begins with one of the
 * old ones, which need no semicolon, is read as that: `&notit;` is `¬it;`.
 */
function decodeRareName(reference: string): string {
  const name = reference.slice(1, -1);
  const decoded = decodeNamedCharacterReference(name);
  if (decoded !== false) return decoded;
  for (let length = Math.min(name.length, longestOldName); length > 1; length--) {
    const old = name.slice(0, length);
    if (oldNames.has(old)) return `${decodeNamedCharacterReference(old)}${name.slice(length)};`;
  }
  return reference;
}

const oldNames: ReadonlySet<string> = new Set(characterEntitiesLegacy);
const longestOldName = Math.max(...characterEntitiesLegacy.map(({ length }) => length));
