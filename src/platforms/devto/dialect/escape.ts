import { foldBlanks } from "../../../markdown/tree/text.ts";
import { liquidSafe } from "./liquid.ts";

/** Where a text will stand. */
export interface Place {
  /** In a table's cell a bar ends it. */
  readonly cell?: boolean;
  /** `:tada:` stays what dev.to makes an emoji of. */
  readonly emoji?: boolean;
  /** In a link's text, where no address becomes a link. */
  readonly link?: boolean;
  /** In code nobody is mentioned and nothing is an emoji. */
  readonly code?: boolean;
}

/** What Redcarpet, Liquid or Forem's own passes would take for something else (contracts/devto.md §6, §7). */
const signs =
  /data:text\/html|(?<=src=)["']|Published: |www\.|:(?=\/\/)|[\\`*_[\]<~|]|&(?=#?\w+;)|@(?=\w)|:(?=[\w+-]+:)|!(?=https?:)/gi;
const signsAndAddresses = new RegExp(
  `https?://(?:[\\w\\-.~:/?#@!$'()*+,;=%]|&(?!#?\\w+;))+|${signs.source}`,
  "gi",
);

/** Without one of these no sign is in a text: most have none, and this is quickly seen. */
const anySign = /[\\`*_[\]<~|&@:!]|www\.|src=/i;

/** Text that Markdown prints as itself: for paragraphs, headings, cells and inline HTML. White space is folded. */
export function escapeText(value: string, place: Place = {}): string {
  const text = foldBlanks(value);
  if (!anySign.test(text)) return liquidSafe(text);
  // In a link's text no address becomes a link, and in code it must not.
  const search = place.link || place.code ? signs : signsAndAddresses;
  const escaped = text.replace(search, (found, at: number) =>
    /^http/i.test(found) ? address(found, place) : sign(found, text, at, place),
  );
  return liquidSafe(escaped);
}

function sign(found: string, text: string, at: number, place: Place): string {
  switch (found) {
    case "`":
      return "&#96;";
    case "\\":
      // Before a mark of ours, Redcarpet would take two for one that escapes the mark.
      return isWord(text[at + 1]) && !/^(?:http|www)/i.test(text.slice(at + 1, at + 5))
        ? "\\\\"
        : "&#92;";
    case "<":
      return "&lt;";
    case "&":
      return "&amp;";
    case "|":
      return place.cell ? "&#124;" : "|";
    case "~":
      return bordersTilde(text, at) ? "&#126;" : "~";
    case "_":
      return isWord(text[at - 1]) && isWord(text[at + 1]) ? "_" : "\\_";
    case "@":
      // In a link, an address of mail would be one of its own.
      if (place.link && /\w/.test(text[at - 1] ?? "")) return "&#64;";
      return place.code || /\w/.test(text[at - 1] ?? "") ? "@" : "<span>@</span>";
    case ":":
      return colon(text, at, place);
    default:
      return longer(found);
  }
}

function longer(found: string): string {
  const kind = found.toLowerCase();
  if (kind === "published: ") return `${found.slice(0, -2)}&#58; `;
  // What begins so is no link on the original.
  if (kind === "www.") return `${found.slice(0, -1)}&#46;`;
  if (kind === "data:text/html") return found.replace(":", "&#58;");
  // dev.to refuses a text with `src="data:` or `src="&` anywhere in it.
  if (found === '"') return "&quot;";
  if (found === "'") return "&#39;";
  return `\\${found}`;
}

/** Between a scheme and its slashes, or before the name of an emoji. */
function colon(text: string, at: number, place: Place): string {
  if (text[at + 1] === "/") return place.code ? "&#58;" : ":";
  return place.code || place.emoji ? ":" : "<span>:</span>";
}

/** A bare address, of which dev.to makes a link: written so that the link ends where the address does. */
function address(found: string, place: Place): string {
  let end = found.length;
  while (end > 0 && ".,;:!?'\")*_~".includes(found[end - 1] ?? "")) end--;
  const rest = found.slice(end);
  const escaped = rest.replace(signs, (mark, at: number) => sign(mark, rest, at, place));
  const url = found.slice(0, end);
  // A scheme alone leads nowhere.
  return (url.endsWith("//") ? url : addressLink(url)) + escaped;
}

/** A link whose text is its own address. */
export function addressLink(url: string): string {
  const plain = /^https?:\/\/[\w\-./?=&%#+,;:]+$/.test(url) && !reference.test(url);
  return plain ? `<${url}>` : `[${escapeText(url, { link: true })}](${linkTarget(url)})`;
}

/** What a browser decodes in an attribute, numbers without their semicolon too. */
const reference = /&(?:#\w|\w+;)/;
const references = new RegExp(reference, "g");

const isWord = (character: string | undefined) =>
  character !== undefined && /[A-Za-z0-9]/.test(character);

/** Two or three tildes begin something; alone they do not, unless a mark of ours may stand beside them. */
function bordersTilde(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at + 1];
  return before === undefined || after === undefined || before === "~" || after === "~";
}

/** A line of a paragraph whose beginning opens no block: heading, list, quote, rule, table or definition. */
export function escapeLineStart(line: string): string {
  if (/^[|: -]+$/.test(line)) return `${entity(line)}${line.slice(1)}`;
  if (/^tags:.*#/.test(line)) return `tags&#58;${line.slice(5)}`;
  if (/^\[[^\]]*\]:/.test(line)) return `<span></span>${line}`;
  // dev.to's second reading would take it for a definition.
  if (line.startsWith("\\[") && line.includes("]:")) return `<span>\\[</span>${line.slice(2)}`;
  // At a line's start this tag is a block's to Redcarpet.
  if (line.startsWith("<del>")) return `<span></span>${line}`;
  if (/^#|^>/.test(line)) return `\\${line}`;
  const bullet = /^([-+=])(?=\1|\s|$)/.exec(line);
  if (bullet) return `\\${line}`;
  return line.replace(/^(\d+)\.(?=\s|$)/, "$1\\.");
}

const entity = (line: string) => `&#${line.charCodeAt(0)};`;

/** A URL between the parentheses of a link: absolute and encoded already, so only parentheses are left to mind. */
export function linkTarget(url: string): string {
  return encodedTarget(url).replace(references, (found) => `&amp;${found.slice(1)}`);
}

/** The same for an attribute that is escaped after it. */
export function encodedTarget(url: string): string {
  const encoded = url
    .replace(/[\s<>"`{}\\|]/g, (character) => encodeURIComponent(character))
    .replaceAll("~~~", "%7E%7E%7E");
  if (!/[()]/.test(encoded)) return encoded;
  let open = 0;
  for (const character of encoded) {
    if (character === "(") open++;
    else if (character === ")" && --open < 0) break;
  }
  return open === 0 ? encoded : encoded.replace(/[()]/g, "\\$&");
}

/** Text in HTML that Markdown does not look into: a block of HTML, an attribute. */
export function escapeHtml(value: string): string {
  const text = value
    .replace(/[&<>"`]/g, (character) => entities[character] ?? character)
    .replace(/src=(?=['&])/gi, "src&#61;")
    .replace(/data:(?=text\/html)/gi, "data&#58;")
    .replace(/Published:(?= )/gi, (found) => `${found.slice(0, -1)}&#58;`)
    .replace(/~(?=~)|(?<=~)~/g, "&#126;");
  return liquidSafe(text);
}

/** Text between the quotes of an attribute, in running text too: nothing there ends a link or a cell. */
export function escapeAttribute(value: string): string {
  return escapeHtml(value.replace(/\s+/g, " ")).replace(/[[\]|]/g, (sign) => entity(sign));
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "`": "&#96;",
};
