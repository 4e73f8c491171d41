import { Failure } from "../failure.ts";
import type { Run } from "../run.ts";
import { inspect, isNil, toS } from "../values/ruby.ts";
import { smartify } from "../values/smartify.ts";
import { type FilterTable, noMethod, takes } from "./filter.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Ruby's `CGI.escapeHTML`. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? char);
}

/** What Rouge escapes in code, and Ruby in an XML attribute's value besides quotation marks. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>]/g, (char) => entities[char] ?? char);
}

function xmlEscape(text: string): string {
  return text.replace(/[&<>"]/g, (char) => entities[char] ?? char);
}

/** Takes out everything between an opening and its closing; an opening that nothing closes stays. */
function without(text: string, opening: string, closing: string): string {
  let kept = "";
  let at = 0;
  for (;;) {
    const start = text.indexOf(opening, at);
    const end = start < 0 ? -1 : text.indexOf(closing, start + opening.length);
    if (end < 0) return kept + text.slice(at);
    kept += text.slice(at, start);
    at = end + closing.length;
  }
}

const blocks: readonly (readonly [string, string])[] = [
  ["<script", "</script>"],
  ["<!--", "-->"],
  ["<style", "</style>"],
];

/** Scripts, styles and comments with their inside, then every tag. */
function stripHtml(text: string): string {
  return without(withoutBlocks(text), "<", ">");
}

function withoutBlocks(text: string): string {
  const gone = new Set<string>();
  let kept = "";
  let at = 0;
  for (;;) {
    const start = text.indexOf("<", at);
    if (start < 0) return kept + text.slice(at);
    const block = blocks.find(([opening]) => !gone.has(opening) && text.startsWith(opening, start));
    const end = block === undefined ? -1 : text.indexOf(block[1], start + block[0].length);
    // What is not closed here is closed nowhere after it either.
    if (block !== undefined && end < 0) gone.add(block[0]);
    const next = block === undefined || end < 0 ? start + 1 : end + block[1].length;
    kept += text.slice(at, end < 0 ? next : start);
    at = next;
  }
}

/** Ruby's `CGI.escape`. */
function cgiEscape(text: string): string {
  return percent(text, /[^a-zA-Z0-9_.\-~ ]/gu).replaceAll(" ", "+");
}

/** Every character that the pattern finds, as percent-encoded UTF-8. */
function percent(text: string, unsafe: RegExp): string {
  return text.replace(unsafe, (char) =>
    [...Buffer.from(char)]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
      .join(""),
  );
}

/** Ruby's `CGI.unescape`. @throws {Failure} the bytes are no UTF-8 */
function cgiUnescape(text: string): string {
  const bytes = Buffer.from(text.replaceAll("+", " ")).toString("latin1");
  const decoded = bytes.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
      Buffer.from(decoded, "latin1"),
    );
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new Failure("liquid-arguments", "Liquid error: invalid byte sequence in UTF-8");
  }
}

/** Addressable's unreserved and reserved characters stay. */
function uriEscape(input: unknown): unknown {
  if (isNil(input)) return null;
  if (typeof input !== "string") return noMethod("uri_escape", input);
  return percent(input.normalize("NFKC"), /[^a-zA-Z0-9\-._~:/?#[\]@!$&'()*+,;=]/gu);
}

function unsupported(name: string): never {
  throw new Failure(
    "liquid-unsupported",
    `The filter \`${name}\` needs a Sass compiler`,
    "Write the compiled CSS into the post, or leave it to the layout.",
  );
}

/** Filters that write or take away HTML, or encode for it. */
export const htmlFilters: FilterTable = {
  escape: takes(0, 0, (_, input) => (isNil(input) ? null : escapeHtml(toS(input)))),
  h: takes(0, 0, (_, input) => (isNil(input) ? null : escapeHtml(toS(input)))),
  escape_once: takes(0, 0, (_, input) =>
    toS(input).replace(/["><']|&(?!(?:[a-zA-Z]+|#\d+);)/g, (char) => entities[char] ?? char),
  ),
  xml_escape: takes(0, 0, (_, input) => xmlEscape(toS(input))),
  inspect: takes(0, 0, (_, input) => xmlEscape(inspect(input))),
  url_encode: takes(0, 0, (_, input) => (isNil(input) ? null : cgiEscape(toS(input)))),
  url_decode: takes(0, 0, (_, input) => (isNil(input) ? null : cgiUnescape(toS(input)))),
  cgi_escape: takes(0, 0, (_, input) =>
    typeof input === "string" ? cgiEscape(input) : noMethod("cgi_escape", input),
  ),
  uri_escape: takes(0, 0, (_, input) => uriEscape(input)),
  strip_html: takes(0, 0, (_, input) => stripHtml(toS(input))),
  newline_to_br: takes(0, 0, (_, input) => toS(input).replaceAll("\n", "<br />\n")),
  markdownify: takes(0, 0, (run: Run, input) => run.markdownify(toS(input))),
  smartify: takes(0, 0, (_, input) => smartify(toS(input))),
  scssify: takes(0, 0, () => unsupported("scssify")),
  sassify: takes(0, 0, () => unsupported("sassify")),
};
