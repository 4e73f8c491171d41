import { createHash } from "node:crypto";

const digits = "234567abcdefghijklmnopqrstuvwxyz";

/**
 * The key of a post's record: a TID of the post's date, to the second, and of its canonical URL (contracts/bluesky.md §4,
 * §8). It is always the same for the same post, so that a second record of it cannot come about.
 */
export function recordKey(date: Date | null, canonicalUrl: string): string {
  const hash = createHash("sha256").update(canonicalUrl).digest();
  const microseconds = hash.readUInt32BE(0) % 1_000_000;
  const clock = hash.readUInt16BE(4) % 1024;
  const seconds = Math.max(0, Math.floor((date?.getTime() ?? 0) / 1000) || 0);
  return (
    inBase32(BigInt(seconds) * 1_000_000n + BigInt(microseconds), 11) + inBase32(BigInt(clock), 2)
  );
}

function inBase32(value: bigint, length: number): string {
  let [left, text] = [value, ""];
  for (let place = 0; place < length; place++) {
    text = digits.charAt(Number(left % 32n)) + text;
    left /= 32n;
  }
  return text;
}
