import { countEach } from "../../core/count-each.ts";

/** What a page and its feed call a post. */
export interface Titles {
  readonly headline: string | undefined;
  readonly headings: readonly string[];
  readonly subheadings: readonly string[];
  /** As `<title>` has it. */
  readonly whole: string | undefined;
  readonly feed: string | undefined;
  readonly og: string | undefined;
  /** `<title>` without the site's name. */
  readonly bare: string | undefined;
}

/** The heading that is within `<title>` is the title as it is shown; a headline may have been cut. */
export function titleOf({
  headline,
  headings,
  subheadings,
  whole,
  feed,
  og,
  bare,
}: Titles): string | undefined {
  if (headline !== undefined && !/(?:…|\.\.\.)$/.test(headline)) return headline;
  const within =
    whole === undefined
      ? []
      : [
          ...headings.filter((one) => includesWords(whole, one)),
          ...subheadings.filter((one) => isEndOf(whole, one)),
        ];
  const [longest] = within.toSorted((one, other) => other.length - one.length);
  return longest ?? feed ?? og ?? bare ?? headings[0] ?? headline;
}

function includesWords(whole: string, part: string): boolean {
  const text = folded(part);
  return text !== "" && folded(whole).includes(text);
}

/** True where `<title>` begins or ends with a heading, and all that is beside it is the site's name. */
function isEndOf(whole: string, part: string): boolean {
  const text = folded(part);
  const all = folded(whole);
  return text !== "" && (all.startsWith(text) || all.endsWith(text));
}

/** A text by its letters and digits alone. */
export function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Takes away what most titles begin or end with: the site's name and the sign beside it. */
export function withoutAffix(titles: readonly string[]): (title: string) => string {
  const sign = / [-–—|·•:»«/]{1,3} |[|•»]|: /g;
  const parts = (title: string) => {
    const found = [...title.matchAll(sign)];
    return found.flatMap(({ index, 0: text }) => [
      { end: title.slice(index), start: title.slice(0, index + text.length) },
    ]);
  };
  const all = titles.flatMap(parts);
  const least = Math.max(2, titles.length * 0.6);
  const longest = (texts: readonly string[]) =>
    [...countEach(texts)]
      .filter(([, count]) => count >= least)
      .toSorted(([one], [other]) => other.length - one.length)
      .map(([text]) => text);
  const allEnds = longest(all.map(({ end }) => end));
  const allStarts = longest(all.map(({ start }) => start));
  return (title) => {
    const end = allEnds.find((text) => title.endsWith(text) && title.length > text.length);
    const start = allStarts.find((text) => title.startsWith(text) && title.length > text.length);
    return title.slice(start?.length ?? 0, end === undefined ? undefined : -end.length).trim();
  };
}
