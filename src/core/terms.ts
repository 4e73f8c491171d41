/**
 * What people give to Posse, or ask of it, under one name in a workflow and another one on the command line. A hint
 * names it by its term, and the shell that shows the hint puts the words there that its own users can write.
 */
const names = [
  "backfill",
  "built-site",
  "check",
  "config",
  "content",
  "details",
  "force",
  "github-token",
  "give-platform-key",
  "ledger-branch",
  "max-posts",
  "plan",
  "platform-key",
  "platform-option",
  "platform-variable",
  "platforms",
  "post-globs",
  "posts",
  "reconcile",
  "render-limit",
  "resolve",
  "resolve-copy",
  "resolve-current",
  "resolve-none",
  "site-dir",
  "site-url",
  "time-limit",
  "verify",
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

/** What a platform's key, or a setting of one platform, is called: an input of the action, and perhaps a variable. */
interface PlatformInput {
  readonly input: string;
  readonly variable?: string;
}

/** Where a platform's key is given: the workflow's secret, the variable. */
export function keyTerm({ input, variable }: Required<PlatformInput>): string {
  return term("platform-key", input, variable);
}

/** What to do to give a platform its key; `otherwise` is said on the command line alone. */
export function giveKeyTerm({ input, variable }: Required<PlatformInput>, otherwise = ""): string {
  return term("give-platform-key", input, variable, otherwise);
}

/** A setting of one platform: a variable on the command line, or else a flag of the input's name. */
export function settingTerm({ input, variable }: PlatformInput): string {
  return variable === undefined
    ? term("platform-option", input)
    : term("platform-variable", input, variable);
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
