import type { JekyllVersion } from "../site.ts";
import { encodeUri } from "./addressable.ts";
import { placeholderNamed, type UrlParts } from "./url-placeholders.ts";

const styles: Readonly<Record<string, string>> = {
  date: "/:categories/:year/:month/:day/:title:output_ext",
  pretty: "/:categories/:year/:month/:day/:title/",
  ordinal: "/:categories/:year/:y_day/:title:output_ext",
  none: "/:categories/:title:output_ext",
};

const stylesSinceFour: Readonly<Record<string, string>> = {
  weekdate: "/:categories/:year/W:week/:short_day/:title:output_ext",
};

/** The template of a style's name, which counts only at the top of the configuration, or the text itself (contracts/jekyll.md §5). */
export function permalinkOfStyle(style: string, jekyll: JekyllVersion): string {
  const named = jekyll === 4 ? { ...styles, ...stylesSinceFour } : styles;
  return Object.hasOwn(named, style) ? (named[style] ?? style) : style;
}

/** A template in pieces, to be filled for each post. */
export interface Permalink {
  /** Names that are no placeholders: Jekyll's build would stop. */
  readonly unknown: readonly string[];
  /**
   * The URL of a post, without `baseurl`.
   * @throws {InvalidUriError} a value that Jekyll's URL library refuses
   */
  fill(parts: UrlParts): string;
}

/** Reads a permalink template (contracts/jekyll.md §5); templates are few and posts are many, so each is read once. */
export function compilePermalink(template: string, jekyll: JekyllVersion): Permalink {
  const key = `${jekyll} ${template}`;
  const cached = compiled.get(key);
  if (cached !== undefined) return cached;
  const permalink = compile(template, jekyll);
  if (compiled.size >= 1000) compiled.clear();
  compiled.set(key, permalink);
  return permalink;
}

const compiled = new Map<string, Permalink>();

function compile(template: string, jekyll: JekyllVersion): Permalink {
  const unknown: string[] = [];
  // Odd pieces are names: what is in parentheses is kept by `split`.
  const pieces = template.split(/:([a-z_]+)/).map((piece, index) => {
    if (index % 2 === 0) return () => piece;
    const placeholder = placeholderNamed(piece, jekyll);
    if (placeholder === undefined) {
      unknown.push(piece);
      return () => piece;
    }
    const rest = piece.slice(placeholder.name.length);
    return (parts: UrlParts) => escapePath(placeholder.value(parts)) + rest;
  });
  return { unknown, fill: (parts) => sanitizeUrl(pieces.map((piece) => piece(parts)).join("")) };
}

/**
 * Encodes a placeholder's value, never a template's own text (contracts/jekyll.md §5).
 * @throws {InvalidUriError}
 */
export function escapePath(path: string): string {
  // Ruby's anchors are those of a line: one plain line is enough.
  if (path === "" || /(?:^|\n)[a-zA-Z0-9./-]+(?:\n|$)/.test(path)) return path;
  return encodeUri(path).replace("#", "%23");
}

/** `..` becomes a slash, `./` goes, slashes in a row are one, and one stands in front (contracts/jekyll.md §5). */
export function sanitizeUrl(url: string): string {
  return `/${url}`
    .replaceAll("..", "/")
    .replaceAll("./", "")
    .replace(/\/{2,}/g, "/");
}
