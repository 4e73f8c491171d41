/**
 * What people give to Posse, or ask of it, under one name in a workflow and another one on the command line. A hint
 * names it by its term, and the shell that shows the hint puts the words there that its own users can write.
 */
const names = [
  "ai-disclosure",
  "backfill",
  "config",
  "devto-api-key",
  "devto-organization",
  "devto-url",
  "github-token",
  "give-devto-api-key",
  "give-medium-token",
  "ledger-branch",
  "max-posts",
  "medium-publication",
  "medium-token",
  "medium-url",
  "platforms",
  "posts",
  "reconcile",
  "render-limit",
  "resolve",
  "resolve-copy",
  "resolve-none",
  "site-dir",
  "site-url",
  "time-limit",
  "wait-for-live",
] as const;

export type Term = (typeof names)[number];

/** What a shell calls each term: all of them, or it does not compile. `$1`, `$2` stand for what the hint gives along. */
export type Words = Readonly<Record<Term, string>>;

/** True of what has a name of its own in each shell. */
export function isTerm(name: string): name is Term {
  return names.some((one) => one === name);
}

/** Stands for a term in a hint until a shell shows the hint. */
export function term(name: Term, ...given: readonly string[]): string {
  return `⟦${[name, ...given.map(encodeURIComponent)].join("|")}⟧`;
}

/** A text with a shell's own words in the place of its terms. */
export function worded(text: string, words: Words): string {
  return text.replace(/⟦([^⟦⟧]{1,4000})⟧/g, (mark, inside: string) => {
    const [name = "", ...given] = inside.split("|");
    if (!isTerm(name)) return mark;
    return words[name].replace(/\$(\d)/g, (_, at: string) => decoded(given[Number(at) - 1] ?? ""));
  });
}

/** A hint that was cut short may end in the middle of a sign. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
