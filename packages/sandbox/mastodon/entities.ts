/** What in a text is more than text: where it is, and what it is. */
export interface Entity {
  readonly kind: "link" | "tag" | "mention";
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const patterns: ReadonlyArray<readonly [Entity["kind"], RegExp]> = [
  // A link has a host with a dot in it, and follows nothing that could be a part of a word.
  ["link", /(?<![\w@$#\p{L}\p{N}])https?:\/\/[^\s<>"/?#@]+\.[^\s<>"]+/giu],
  [
    "mention",
    /(?<![\w/@\p{L}\p{N}])@[a-z0-9_]+(?:[a-z0-9_.-]*[a-z0-9_])?(?:@[\p{L}\p{N}.-]+[\p{L}\p{N}])?/giu,
  ],
  [
    "tag",
    /(?<![\w/\p{L}\p{N}\p{M}])[#＃][\p{L}\p{N}\p{M}_·]*[\p{L}\p{M}_·][\p{L}\p{N}\p{M}_·]*/giu,
  ],
];

/** The links, hashtags and mentions of a text, in their order; none lies within another (contracts/mastodon.md §3). */
export function entitiesIn(text: string): readonly Entity[] {
  const all = patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => {
      const shown = kind === "link" ? withoutEnd(found) : found;
      return { kind, start: index, end: index + shown.length, text: shown };
    }),
  );
  all.sort((a, b) => a.start - b.start);
  let last = 0;
  return all.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}

const pairs = [
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
] as const;

/** A link ends before the punctuation of its sentence, and before a bracket that was not opened in it. */
function withoutEnd(link: string): string {
  let end = link.length;
  while (".,:;!?'\"…".includes(link.charAt(end - 1))) end -= 1;
  const shorter = link.slice(0, end);
  const isLoose = pairs.some(
    ([open, close]) =>
      shorter.endsWith(close) && shorter.split(close).length > shorter.split(open).length,
  );
  if (isLoose) return withoutEnd(shorter.slice(0, -1));
  return shorter;
}

/** How many characters a status has, as the server counts: a link so many, a mention without its host. */
export function lengthOf(text: string, perLink: number): number {
  let counted = "";
  let from = 0;
  for (const { kind, start, end, text: shown } of entitiesIn(text)) {
    if (kind === "tag") continue;
    counted += text.slice(from, start);
    counted += kind === "link" ? "x".repeat(perLink) : shown.split("@").slice(0, 2).join("@");
    from = end;
  }
  return characters(counted + text.slice(from));
}

/** Extended grapheme clusters. */
function characters(text: string): number {
  let count = 0;
  for (const _ of new Intl.Segmenter().segment(text)) count += 1;
  return count;
}
