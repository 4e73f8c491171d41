import { existsSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { zoneFile } from "../../../src/readers/jekyll/dates/zone-file.ts";

/** Seconds east of Greenwich by `Intl`. */
function offsetByIntl(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  return (instant) => {
    const name = format.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value;
    const [, sign = "+", hours = "0", minutes = "0", seconds = "0"] =
      /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(name ?? "") ?? [];
    const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    return sign === "-" ? -size : size;
  };
}

const machineHasZones = existsSync("/usr/share/zoneinfo/Europe/Stockholm");

describe("a zone's file says what Intl does", () => {
  test.each([
    "Europe/Stockholm", // a rule with an hour of its own
    "America/New_York",
    "Australia/Lord_Howe", // half an hour of summer
    "America/Sao_Paulo", // no summer any more
    "Asia/Kolkata",
    "Pacific/Chatham",
    "Europe/Dublin", // a winter that is called the change
    "America/Santiago", // the summer is at both ends of the year
    "America/Nuuk", // a rule with a negative hour
    "Asia/Tokyo",
    "Africa/Casablanca",
    "Etc/GMT+5",
  ])("in %s, from 1970 to 2037", (name) => {
    const offsetAt = zoneFile(name);
    if (offsetAt === undefined) {
      expect(machineHasZones).toBe(false);
      return;
    }
    const expected = offsetByIntl(name);
    const instants = fc.integer({ min: 0, max: Date.UTC(2038, 0, 1) / 1000 });
    fc.assert(
      fc.property(instants, (seconds) => {
        expect([seconds, offsetAt(seconds * 1000)]).toEqual([seconds, expected(seconds * 1000)]);
      }),
      { numRuns: 300 },
    );
  });
});

test("what is no zone's file is left to Intl", () => {
  const absent = () => {
    throw new Error("ENOENT");
  };
  expect(zoneFile("Europe/Stockholm", absent)).toBeUndefined();
  expect(
    zoneFile("Europe/Stockholm", () => new TextEncoder().encode("TZif".padEnd(200))),
  ).toBeUndefined();
  expect(zoneFile("Europe/Stockholm", () => new Uint8Array())).toBeUndefined();
});

/** A file with no transition and this rule at its end. */
function fileWith(rule: string): Uint8Array {
  const header = (types: number) => {
    const bytes = new Uint8Array(44);
    bytes.set(new TextEncoder().encode("TZif2"));
    new DataView(bytes.buffer).setUint32(36, types);
    new DataView(bytes.buffer).setUint32(40, 4);
    return bytes;
  };
  const rest = new Uint8Array(10);
  const footer = new TextEncoder().encode(`\n${rule}\n`);
  return Uint8Array.from([header(1), rest, header(1), rest, footer].flatMap((part) => [...part]));
}

test.each([
  ["JST-9", "2030-06-01T00:00:00Z", 9 * 3600],
  ["<+0530>-5:30", "2030-06-01T00:00:00Z", 19_800],
  ["EST5EDT,M3.2.0,M11.1.0", "2030-03-10T06:59:59Z", -5 * 3600],
  ["EST5EDT,M3.2.0,M11.1.0", "2030-03-10T07:00:00Z", -4 * 3600],
  ["EST5EDT,M3.2.0,M11.1.0", "2030-11-03T06:00:00Z", -5 * 3600],
  ["AAA0BBB,J60/0,J300/0", "2032-02-29T23:59:59Z", 0],
  ["AAA0BBB,J60/0,J300/0", "2032-03-01T00:00:00Z", 3600],
  ["AAA0BBB,59/0,300/0", "2032-02-29T00:00:00Z", 3600],
])("the rule %s at %s", (rule, instant, offset) => {
  expect(zoneFile("X", () => fileWith(rule))?.(Date.parse(instant))).toBe(offset);
});
