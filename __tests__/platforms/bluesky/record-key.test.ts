import { expect, test } from "@jest/globals";
import { recordKey } from "../../../src/platforms/bluesky/record-key.ts";

const url = "https://blog.example/hello/";
const date = new Date("2026-11-24T09:30:00Z");

/** docs/contracts/bluesky.md, section 4. */
const tid = /^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/;

/** The microseconds since 1970 that a key says. */
function timeIn(key: string): bigint {
  const digits = "234567abcdefghijklmnopqrstuvwxyz";
  return [...key.slice(0, 11)].reduce(
    (sum, digit) => sum * 32n + BigInt(digits.indexOf(digit)),
    0n,
  );
}

test("a post has the same key in every run: a record that is there is found by it", () => {
  expect(recordKey(date, url)).toBe("3n32dhg775fss");
  expect(recordKey(new Date(date), url)).toBe(recordKey(date, url));
});

test("it says the second of the post's date", () => {
  const seconds = timeIn(recordKey(date, url)) / 1_000_000n;

  expect(seconds).toBe(BigInt(date.getTime() / 1000));
});

test("a later post has a higher key, so that a repository lists posts by their dates", () => {
  const later = recordKey(new Date(date.getTime() + 1000), url);

  expect(recordKey(date, `${url}2/`) < later && recordKey(date, url) < later).toBe(true);
});

test("posts of the same moment have keys of their own", () => {
  const keys = Array.from({ length: 2_000 }, (_, index) => recordKey(date, `${url}${index}/`));

  expect(new Set(keys).size).toBe(keys.length);
});

test.each([null, new Date(Number.NaN), new Date("1969-07-20"), new Date("9999-12-31")])(
  "%s makes a key, too",
  (moment) => {
    expect(recordKey(moment, url)).toMatch(tid);
  },
);
