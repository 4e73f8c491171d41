const digits = "234567abcdefghijklmnopqrstuvwxyz";

/** What an address is made of; a character's place here is its number. */
const signs =
  "-._~:/?#[]@!$&'()*+,;=%0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** The largest prime below 2^30: there are 30 bits to fill. */
const prime = 1_073_741_789;

/**
 * The key of a post's records: a TID of the post's date, to the second, and of its canonical URL (contracts/bluesky.md §4,
 * §8). It is always the same for the same post, so that a second record of it cannot come about; and it is made of nothing
 * but what a Jekyll theme can compute, too, which therefore knows the address of a document before it is written
 * (examples/standard-site.html).
 */
export function recordKey(date: Date | null, canonicalUrl: string): string {
  const hash = hashOf(canonicalUrl);
  const seconds = Math.max(0, Math.floor((date?.getTime() ?? 0) / 1000) || 0);
  const microseconds = BigInt(seconds) * 1_000_000n + BigInt(hash % 1_000_000);
  return inBase32(microseconds, 11) + inBase32(BigInt(hash >> 20), 2);
}

function hashOf(text: string): number {
  let hash = 0;
  for (const sign of text) {
    const place = signs.indexOf(sign);
    hash = (hash * 131 + (place < 0 ? signs.length : place)) % prime;
  }
  return hash;
}

function inBase32(value: bigint, length: number): string {
  let [left, text] = [value, ""];
  for (let place = 0; place < length; place++) {
    text = digits.charAt(Number(left % 32n)) + text;
    left /= 32n;
  }
  return text;
}
