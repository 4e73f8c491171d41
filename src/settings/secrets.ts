/**
 * Whether a text holds one of the run's own keys (docs/contracts/interface.md §3). What only looks like somebody's token is
 * left to the author: it stands on the public original already, and posts about tokens exist.
 */
export function secretDetector(keys: readonly string[]): (text: string) => boolean {
  // Short keys would be found in ordinary words.
  const known = keys.filter((key) => key.length >= 8);
  return (text) => known.some((key) => text.includes(key));
}
