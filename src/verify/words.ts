/** Signs that no reader sees: soft hyphens, joiners, variants of emoji, byte order marks. */
const unseen = /\u00AD|[\u200B-\u200D\u2060\uFEFF]|\uFE0E|\uFE0F/g;

/** A run of letters and digits; a sign of a script without blanks is a word of its own. */
const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}\p{M}])+/gu;

/** The words of a text as they are compared: typography, capitals and white space make no difference. */
export function wordsOf(text: string): readonly string[] {
  return text.replace(unseen, "").normalize("NFKC").toLowerCase().match(word) ?? [];
}

/** A text that others are compared with: which sequences of one to three words it holds, and how often those of three. */
export class Phrases {
  readonly #short = new Set<string>();
  readonly #threes = new Map<string, number>();

  constructor(words: readonly string[]) {
    for (let at = 0; at < words.length; at++) {
      this.#short.add(words[at] ?? "");
      if (at > 0) this.#short.add(phraseAt(words, at - 1, 2));
      if (at < 2) continue;
      const three = phraseAt(words, at - 2, 3);
      this.#threes.set(three, (this.#threes.get(three) ?? 0) + 1);
    }
  }

  /** For each word of a passage whether it stands in this text, too, between the same neighbors. */
  covers(words: readonly string[]): readonly boolean[] {
    if (words.length < 3) {
      const isThere = this.#short.has(words.join(" "));
      return words.map(() => isThere);
    }
    const threes = threesOf(words).map((three) => this.#threes.has(three));
    return [threes[0] ?? false, ...threes, threes.at(-1) ?? false];
  }

  /** How often three words stand here in this order. */
  count(three: string): number {
    return this.#threes.get(three) ?? 0;
  }
}

/** All sequences of three words of a passage. */
export function threesOf(words: readonly string[]): readonly string[] {
  return words.slice(2).map((_, at) => phraseAt(words, at, 3));
}

function phraseAt(words: readonly string[], at: number, length: number): string {
  return words.slice(at, at + length).join(" ");
}

/** How much of a passage a text holds: from 0 to 1. */
export function shareIn(phrases: Phrases, words: readonly string[]): number {
  if (words.length === 0) return 0;
  return phrases.covers(words).filter(Boolean).length / words.length;
}
