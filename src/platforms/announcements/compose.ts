import type { Draft } from "../../core/announcement.ts";

/** How one network shows a link, and what it takes. */
export interface Style {
  /** What readers see in the place of the original's address. */
  readonly shownUrl: (url: string) => string;
  readonly fits: (text: string) => boolean;
}

/** A text in pieces: one with a `link` leads there, whatever it shows. */
export interface Piece {
  readonly text: string;
  readonly link?: string;
}

export const ownTemplate = "{title}\n\n{description}\n\n{url}\n\n{tags}";

/**
 * The text of an announcement, made to fit: the description is cut at a word, or left out. Of a text that is not the
 * author's own, hashtags go then, and the title is cut. Undefined: the rest is still too long.
 */
export function compose(draft: Draft, { shownUrl, fits }: Style): readonly Piece[] | undefined {
  const piecesOf = (some: Partial<Draft>) => fill({ ...draft, ...some }, shownUrl);
  const isFitting = (some: Partial<Draft>) => fits(textOf(piecesOf(some)));
  if (isFitting({})) return piecesOf({});
  const description = cut(draft.description, (text) => isFitting({ description: text }));
  if (description !== undefined) return piecesOf({ description });
  if (draft.isWritten)
    return isFitting({ description: "" }) ? piecesOf({ description: "" }) : undefined;
  const bare = { description: "" };
  for (let left = draft.tags.length; left >= 0; left--) {
    const tags = draft.tags.slice(0, left);
    if (isFitting({ ...bare, tags })) return piecesOf({ ...bare, tags });
  }
  const title = cut(draft.title, (text) => isFitting({ ...bare, tags: [], title: text }));
  return title === undefined ? undefined : piecesOf({ ...bare, tags: [], title });
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

/** No character that a text can hold (a noncharacter of Unicode): it stands for the link while blank lines are folded. */
const mark = "\uFDD1";

function fill(draft: Draft, shownUrl: Style["shownUrl"]): readonly Piece[] {
  const { template, title, description, url, tags } = draft;
  const values: Readonly<Record<string, string>> = {
    ...{ title, description },
    ...{ url: mark, tags: tags.join(" ") },
  };
  const text = template
    .replaceAll(mark, "")
    .replace(/\{(title|description|url|tags)\}/g, (_, name: string) => values[name] ?? "")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  const [first = "", ...others] = text.split(mark);
  const link: Piece = { text: shownUrl(url), link: url };
  return [{ text: first }, ...others.flatMap((other) => [link, { text: other }])].filter(
    (piece) => piece.text !== "",
  );
}

/** As many whole words as fit, with a mark that some are missing; undefined where not even one does. */
function cut(text: string, fits: (text: string) => boolean): string | undefined {
  // Made here, since its tables take a third as long to load as Node does to start, and few texts are cut.
  const words = new Intl.Segmenter(undefined, { granularity: "word" });
  const ends = [...words.segment(text)].flatMap(({ isWordLike, index, segment }) =>
    isWordLike ? [index + segment.length] : [],
  );
  const cutAt = (place: number) => `${text.slice(0, ends[place])}…`;
  let [known, unknown] = [-1, ends.length];
  while (unknown - known > 1) {
    const middle = Math.floor((known + unknown) / 2);
    if (fits(cutAt(middle))) known = middle;
    else unknown = middle;
  }
  return known < 0 ? undefined : cutAt(known);
}
