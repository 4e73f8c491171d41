/** Longer words are not slips of a name of ours; comparing costs the product of two lengths. */
const usual = 40;

/** The word that somebody meant who wrote this one: but for case and signs, at most a third of it is wrong. */
export function nearest<T extends string>(
  given: string,
  words: readonly T[],
  longest = usual,
): T | undefined {
  const bare = lettersOf(given);
  if (bare === "" || bare.length > longest) return undefined;
  const near = words
    .flatMap((word) => {
      const letters = lettersOf(word);
      const most = Math.max(bare.length, word.length) / 3;
      // What is so much longer or shorter needs more edits than that.
      if (Math.abs(bare.length - letters.length) > most) return [];
      return [{ word, most, edits: editsBetween(bare, letters) }];
    })
    .filter(({ edits, most }) => edits <= most)
    .sort((one, other) => one.edits - other.edits);
  return near[0]?.word;
}

/** A word without its case and its signs. */
export function lettersOf(word: string): string {
  return word.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** Levenshtein's distance, row by row, in which two neighbors that have changed places count once. */
function editsBetween(one: string, other: string): number {
  let above: readonly number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (let index = 0; index < other.length; index++) {
      const [left = 0, up = 0, corner = 0] = [next[index], row[index + 1], row[index]];
      const edits = Math.min(left + 1, up + 1, corner + Number(other[index] !== letter));
      const isSwapped = at > 0 && one[at - 1] === other[index] && letter === other[index - 1];
      next.push(isSwapped ? Math.min(edits, (above[index - 1] ?? edits) + 1) : edits);
    }
    [above, row] = [row, next];
  }
  return row.at(-1) ?? 0;
}
