/** Tokens that should never be in an article, whoever they belong to: GitHub's, by their prefixes. */
const tokenShape = /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,})/;

/** Whether a text holds one of the run's own keys, or what looks like a GitHub token (docs/contracts/github.md §6.1). */
export function secretDetector(keys: readonly (string | undefined)[]): (text: string) => boolean {
  // Short keys would be found in ordinary words.
  const known = keys.filter((key) => key !== undefined && key.length >= 8) as readonly string[];
  return (text) => known.some((key) => text.includes(key)) || tokenShape.test(text);
}
