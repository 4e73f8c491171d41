import { rubyToS } from "../ruby/to-s.ts";
import { RubyTime } from "../ruby/values.ts";
import { rubyTimeParse } from "./ruby-time-parse.ts";
import type { TimeZone } from "./time-zone.ts";

/** A date, or the diagnostic's code that says why there is none. */
export type ReadDate = { readonly date: Date } | { readonly problem: "date" | "date-of-build" };

/** Reads a value of the key `date` as Jekyll does: as the text that Ruby would print of it (contracts/jekyll.md §6). */
export function readDate(value: unknown, zone: TimeZone): ReadDate {
  if (value instanceof RubyTime) {
    // Ruby's text of a time has no fraction of a second.
    return { date: new Date(Math.floor(value.getTime() / 1000) * 1000) };
  }
  const parsed = rubyTimeParse(rubyToS(value), zone);
  if ("instant" in parsed) return { date: new Date(parsed.instant) };
  return { problem: parsed.problem === "no-year" ? "date-of-build" : "date" };
}
