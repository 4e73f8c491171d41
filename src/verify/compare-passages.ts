import { counted } from "../core/counted.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { printable } from "../core/printable.ts";
import { diagnose } from "./codes.ts";
import type { Passage } from "./shown.ts";
import { type Phrases, threesOf } from "./words.ts";

/** The two texts that are compared. */
export interface Texts {
  readonly copy: readonly Passage[];
  /** All words of the copy, its code included. */
  readonly copyPhrases: Phrases;
  readonly page: readonly Passage[];
  /** All words that the page shows, the theme's included: what a copy says is looked for in all of it. */
  readonly pagePhrases: Phrases;
}

/** What one passage of the copy has that its page has not, and the other way round. */
interface Difference {
  readonly onPage: string[];
  readonly inCopy: string[];
}

/** Words that only one of the two has, and passages that the copy has more often. */
export function comparePassages(texts: Texts): readonly Diagnostic[] {
  const differences = new Map<Passage | undefined, Difference>();
  const at = (passage: Passage | undefined): Difference => {
    const known = differences.get(passage) ?? { onPage: [], inCopy: [] };
    differences.set(passage, known);
    return known;
  };
  const hosts = hostsOf(texts.copy);
  let host: Passage | undefined;
  for (const passage of texts.page) {
    host = hosts(passage) ?? host;
    const missing = missingWords(passage, texts.copyPhrases);
    if (missing !== undefined) at(host).onPage.push(missing);
  }
  for (const passage of texts.copy) {
    const missing = missingWords(passage, texts.pagePhrases);
    if (missing !== undefined) at(passage).inCopy.push(missing);
  }
  return [
    ...[...differences].map(([passage, difference]) => told(passage, difference)),
    ...texts.copy.filter((passage) => isRepeated(passage, texts)).map(repeated),
  ];
}

/** Which passage of the copy a passage of the page is, by the first words that only that one has. */
function hostsOf(copy: readonly Passage[]): (passage: Passage) => Passage | undefined {
  const byPhrase = new Map<string, Passage>();
  for (const passage of copy) {
    for (const three of threesOf(passage.words)) {
      if (!byPhrase.has(three)) byPhrase.set(three, passage);
    }
  }
  return ({ words }) => {
    for (const three of threesOf(words)) {
      const found = byPhrase.get(three);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** The words that the other text lacks; the passage as it stands, where it lacks most of them. */
function missingWords({ text, words }: Passage, other: Phrases): string | undefined {
  const covered = other.covers(words);
  const missing = words.filter((_, at) => !covered[at]);
  if (missing.length === 0) return undefined;
  return missing.length > words.length * 0.6 ? text : missing.join(" ");
}

/** True where a passage stands more often in the copy than on the page, and there at all. */
function isRepeated({ words }: Passage, { copyPhrases, pagePhrases }: Texts): boolean {
  const threes = threesOf(words).filter((three) => pagePhrases.count(three) > 0);
  const more = threes.filter((three) => copyPhrases.count(three) > pagePhrases.count(three));
  return more.length > 1 && more.length > threes.length * 0.8;
}

function told(passage: Passage | undefined, { onPage, inCopy }: Difference): Diagnostic {
  const line = passage?.line;
  const page = shown(onPage);
  const copy = shown(inCopy);
  if (onPage.length > 0 && inCopy.length > 0) {
    return diagnose("page-text", `The page shows ${page}, the copy shows ${copy}.`, { line });
  }
  return onPage.length > 0
    ? diagnose("page-text", `The page shows ${page}, which is missing in the copy.`, { line })
    : diagnose("page-text", `The copy shows ${copy}, which is not on the page.`, { line });
}

function repeated({ text, line }: Passage): Diagnostic {
  return diagnose("page-text", `The copy shows ${shown([text])} more often than the page.`, {
    line,
  });
}

/** The first of what differs, and how much more there is. */
function shown(texts: readonly string[]): string {
  const [first = "", ...more] = texts;
  const rest = more.length === 0 ? "" : ` and ${counted(more.length, "more passage")}`;
  return `“${printable(first, 120)}”${rest}`;
}
