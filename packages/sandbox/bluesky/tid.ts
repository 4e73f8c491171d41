const digits = "234567abcdefghijklmnopqrstuvwxyz";

/** Whether it is a key that stands for a time (contracts/bluesky.md §4). */
export function isTid(key: string): boolean {
  return /^[2-7a-j][2-7a-z]{12}$/.test(key);
}

/** Makes keys for the times that it is asked at, each greater than all before. */
export function createTids(): (at: Date) => string {
  let last = 0n;
  return (at) => {
    const micros = BigInt(at.getTime()) * 1000n;
    last = micros > last ? micros : last + 1n;
    return `${inBase32(last, 11)}22`;
  };
}

function inBase32(value: bigint, length: number): string {
  let rest = value;
  let text = "";
  for (let index = 0; index < length; index += 1) {
    text = `${digits[Number(rest % 32n)]}${text}`;
    rest /= 32n;
  }
  return text;
}
