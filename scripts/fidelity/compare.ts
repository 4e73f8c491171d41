import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { differences } from "./differences.ts";
import type { Node } from "./html.ts";
import { type LossName, losses } from "./losses.ts";
import { movedPictures } from "./order.ts";
import { asTyped, type Link, type Reading, read, type Table, tableAt } from "./reading.ts";

export const features = [
  "text",
  "code",
  "links",
  "images",
  "headings",
  "tables",
  "lists",
  "embeds",
  "order",
] as const;
export type Feature = (typeof features)[number];

/** What a copy has otherwise than the original, beyond what the list of losses explains. */
export interface Difference {
  readonly feature: Feature;
  readonly original: string;
  readonly copy: string;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** Losses that the plan does not tell of. */
  readonly untold: readonly LossName[];
}

/** Compares what readers find on both sides. `found` are the losses that the original is known to suffer there. */
export function compare(
  original: readonly Node[],
  copy: readonly Node[],
  found: ReadonlySet<LossName>,
  diagnostics: readonly Diagnostic[],
): Comparison {
  const got = read(copy);
  const expected = withProse(read(original), got);
  const all: Difference[] = [
    ...inText(expected, got, found),
    ...inCode(expected.code, got.code),
    ...inLinks(expected, got),
    ...inImages(expected.images, got.images),
    ...inOrder("headings", expected.headings, got.headings),
    ...inOrder("tables", rowsOf(expected), rowsOf(got)),
    ...inLists(expected.lists, got.lists, found),
    ...inEmbeds(expected, got),
    ...inPlaces(original, copy, found),
  ];
  const codes = new Set(diagnostics.map(({ code }) => code));
  const untold = [...found].filter((name) => {
    const told: readonly string[] = losses[name].codes;
    return told.length > 0 && !told.some((code) => codes.has(code));
  });
  return { differences: all, untold };
}

/**
 * A table of one row is most often a line of prose with a bar in it, which kramdown takes for a table
 * (docs/contracts/jekyll.md §10): it may be a paragraph in the copy.
 */
function withProse(expected: Reading, got: Reading): Reading {
  const shown = new Set(got.tables.map((rows) => JSON.stringify(rows)));
  const isProse = (rows: Table) => rows.length === 1 && !shown.has(JSON.stringify(rows));
  const text = expected.text.flatMap((word) => {
    const rows = expected.tables[tableAt(word)];
    if (rows === undefined) return [word];
    return isProse(rows) ? rows.flat().flatMap((cell) => cell.split(" ")) : [];
  });
  return { ...expected, text, tables: expected.tables.filter((rows) => !isProse(rows)) };
}

function inText(expected: Reading, got: Reading, found: ReadonlySet<LossName>): Difference[] {
  const addresses = new Set(expected.embeds.map(keyOf));
  const players = new Set(got.embeds.map(keyOf));
  const isText = (word: string) =>
    word !== "|" && !(/^https?:/.test(word) && players.has(keyOf(word)));
  return differences(
    expected.text,
    got.text.filter((word) => tableAt(word) === -1),
  ).flatMap(({ original, copy }) => {
    const rest = copy.filter(
      (word) =>
        word !== "|" &&
        !(found.has("list") && /^(?:–|\d+\.|☐|☑)$/.test(word)) &&
        !(/^https?:/.test(word) && addresses.has(keyOf(word))),
    );
    if (original.filter(isText).join(" ") === rest.join(" ")) return [];
    return [{ feature: "text" as const, original: original.join(" "), copy: copy.join(" ") }];
  });
}

function inOrder(
  feature: Feature,
  expected: readonly string[],
  got: readonly string[],
): Difference[] {
  return differences(expected, got).map(({ original, copy }) => ({
    feature,
    original: original.join("\n"),
    copy: copy.join("\n"),
  }));
}

/** Byte by byte; only a converter's typography, which some apply in `<pre>`, is undone (docs/contracts/jekyll.md §10). */
function inCode(expected: readonly string[], got: readonly string[]): Difference[] {
  return inOrder("code", expected, got).filter(
    ({ original, copy }) => asTyped(original) !== asTyped(copy),
  );
}

/**
 * Both platforms make links of bare addresses, which the original may not, and each ends them where it will. Alone on a
 * line, one may be a player. A link around several blocks is one in each of them.
 */
function inLinks(expected: Reading, got: Reading): Difference[] {
  const bareCopies = got.links.filter((link) => link.bare).map(({ href }) => href);
  const bareOriginals = new Set(expected.links.filter((link) => link.bare).map(({ href }) => href));
  const players = new Set(got.embeds.map(keyOf));
  const addresses = (links: readonly Link[]) => links.map(({ href }) => href);
  const known = new Set(addresses(expected.links));
  return differences(addresses(expected.links), addresses(got.links)).flatMap(
    ({ original, copy }) => {
      const lost = original.filter(
        (href) =>
          !bareOriginals.has(href) ||
          !(players.has(keyOf(href)) || bareCopies.some((other) => isPartOf(href, other))),
      );
      const added = copy.filter((href) => !bareCopies.includes(href) && !known.has(href));
      if (lost.length + added.length === 0) return [];
      return [{ feature: "links" as const, original: original.join("\n"), copy: copy.join("\n") }];
    },
  );
}

/** One address is the beginning of the other: where a bare one ends is a matter of taste. */
function isPartOf(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/**
 * Some converters leave code and tags out of alternative texts, which the copy has: as long as it says all that the
 * original says, in that order, nothing is lost.
 */
function inImages(expected: readonly string[], got: readonly string[]): Difference[] {
  return inOrder("images", expected, got).filter(({ original, copy }) => {
    const [originals, copies] = [original.split("\n"), copy.split("\n")];
    return (
      originals.length !== copies.length ||
      originals.some((image, index) => !isWithin(image, copies[index] ?? ""))
    );
  });
}

function isWithin(some: string, all: string): boolean {
  const [address] = some.split(" ", 1);
  if (all.split(" ", 1)[0] !== address) return false;
  let at = 0;
  for (let index = 0; index < all.length; index++) if (all[index] === some[at]) at++;
  return at >= some.trimEnd().length;
}

/** On Medium the items of nested lists are lines of their outermost item. */
function inLists(
  expected: readonly string[],
  got: readonly string[],
  found: ReadonlySet<LossName>,
): Difference[] {
  return found.has("list") ? [] : inOrder("lists", expected, got);
}

/** An item's pictures stand below it on Medium, which is told. */
function inPlaces(
  original: readonly Node[],
  copy: readonly Node[],
  found: ReadonlySet<LossName>,
): Difference[] {
  if (found.has("list")) return [];
  return movedPictures(original, copy).map((moved) => ({ feature: "order" as const, ...moved }));
}

/** Each player by what names its content, wherever the copy says it: in a player or in a link. */
function inEmbeds(expected: Reading, got: Reading): Difference[] {
  const shown = [...got.embeds, ...got.links.map(({ href }) => href), ...got.text].map(keyOf);
  return expected.embeds
    .filter((url) => !shown.includes(keyOf(url)))
    .map((url) => ({ feature: "embeds" as const, original: url, copy: "" }));
}

/** The longest word of its path or query, else its host: players have an address of their own for the same content. */
export function keyOf(url: string): string {
  const [address = ""] = url.replace(/^(?:https?:)?\/\//, "").split("#");
  const [path = "", query = ""] = address.split("?", 2);
  const [host = "", ...parts] = path.replace(/\.(?:js|json|git)$/, "").split("/");
  const video = /(?:^|&)v=([^&]+)/.exec(query)?.[1];
  return video ?? (longestOf(parts) || longestOf(query.split(/[&=]/)) || host);
}

function longestOf(parts: readonly string[]): string {
  return parts
    .filter((part) => !generic.has(part))
    .reduce((longest, part) => (part.length > longest.length ? part : longest), "");
}

const generic = new Set(
  "embed watch v video videos player iframe presentation pen episode track feature autoplay loop youtu.be oembed".split(
    " ",
  ),
);

function rowsOf(reading: Reading): string[] {
  return reading.tables.flatMap((rows) => ["table", ...rows.map((row) => row.join(" | "))]);
}
