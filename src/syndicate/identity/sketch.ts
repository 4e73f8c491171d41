/** So many numbers are kept of a text: enough to tell a third of it from a half. */
const KEPT = 32;
/** Fewer pairs of words say little: a word or two more or less would be half of the text. */
const FEW = 8;
/** Longer texts are told apart by their beginning. */
const MOST_CHARACTERS = 200_000;

/**
 * A few numbers by which a text is known again after an edit: of all pairs of neighboring words, the smallest hashes, as
 * base64url (docs/architecture.md, "The ledger"). Kept in the ledger, so the same text must always give the same sketch.
 */
export function sketchOf(text: string): string {
  const words = hashesOfWords(text.slice(0, MOST_CHARACTERS).toLowerCase());
  const pairs = words.map((hash, place) => mixed(Math.imul(hash, 31) ^ (words[place - 1] ?? 0)));
  const last = words.at(-1);
  if (last !== undefined) pairs.push(mixed(last));
  const bytes = Buffer.alloc(KEPT * 4);
  let kept = 0;
  for (const [place, hash] of Uint32Array.from(pairs).sort().entries()) {
    if (kept === KEPT) break;
    if (place > 0 && hash === bytes.readUInt32BE((kept - 1) * 4)) continue;
    bytes.writeUInt32BE(hash, kept * 4);
    kept++;
  }
  return bytes.subarray(0, kept * 4).toString("base64url");
}

/** FNV-1a of each word: letters and digits of any script; those written without spaces count one by one. */
function hashesOfWords(text: string): number[] {
  const hashes: number[] = [];
  let hash = START;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind !== LETTER && hash !== START) {
      hashes.push(hash);
      hash = START;
    }
    if (kind === LETTER) hash = Math.imul(hash ^ unit, PRIME);
    if (kind === WORD) hashes.push(Math.imul(START ^ unit, PRIME));
  }
  if (hash !== START) hashes.push(hash);
  return hashes;
}

const START = 0x811c9dc5;
const PRIME = 0x01000193;

const NOTHING = 1;
const LETTER = 2;
const WORD = 3;
/** What each UTF-16 code unit is, as far as it was asked for. */
const units = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const known = units[unit] ?? 0;
  if (known !== 0) return known;
  const letter = String.fromCharCode(unit);
  const isWord = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(
    letter,
  );
  // Halves of rarer characters count as letters.
  const isLetter = /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(letter);
  const kind = isWord ? WORD : isLetter ? LETTER : NOTHING;
  units[unit] = kind;
  return kind;
}

/** The share of two texts' pairs of words that both have, from 0 to 1; undefined where one of them has none. */
export function similarity(one: string, other: string): number | undefined {
  const [first, second] = [numbersOf(one), numbersOf(other)];
  if (first.length === 0 || second.length === 0) return undefined;
  let [at, place, seen, shared] = [0, 0, 0, 0];
  // Only among the smallest of both together is it known of each hash whether a text has it.
  while (seen < KEPT && (at < first.length || place < second.length)) {
    const [a = Infinity, b = Infinity] = [first[at], second[place]];
    if (a === b) shared++;
    if (a <= b) at++;
    if (b <= a) place++;
    seen++;
  }
  return shared / seen;
}

/** True of a text that is long enough to be known again by itself. `pairs`: of words, as many as it has to have. */
export function isTelling(sketch: string, pairs = FEW): boolean {
  return numbersOf(sketch).length >= pairs;
}

/** In ascending order. */
function numbersOf(sketch: string): Uint32Array {
  const known = read.get(sketch);
  if (known !== undefined) return known;
  const bytes = Buffer.from(sketch, "base64url");
  const numbers = new Uint32Array(Math.floor(bytes.length / 4));
  for (const place of numbers.keys()) numbers[place] = bytes.readUInt32BE(place * 4);
  if (read.size >= 20_000) read.clear();
  read.set(sketch, numbers.sort());
  return numbers;
}

/** Each is compared with many. */
const read = new Map<string, Uint32Array>();

/** MurmurHash's last step: every bit of the answer depends on every bit. */
function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
