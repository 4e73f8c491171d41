import { rubyDateParse } from "../../dates/ruby-date-parse.ts";
import { rubyTimeParse } from "../../dates/ruby-time-parse.ts";
import { type RubyDate, RubyTime } from "../../ruby/values.ts";
import { Failure } from "../failure.ts";
import type { Run } from "../run.ts";
import { isInteger, isNumber } from "../values/numbers.ts";
import { isMoment, toS } from "../values/ruby.ts";
import { offsetText, strftime } from "../values/strftime.ts";
import { type FilterTable, takes } from "./filter.ts";

type Moment = RubyTime | RubyDate;

/** An instant on the clock of the site's time zone. */
function local(run: Run, instant: number): RubyTime {
  return new RubyTime(instant, run.zone.offsetAt(instant));
}

/** Liquid's `Utils.to_date`; undefined where the value is no date. */
function toDate(run: Run, value: unknown): Moment | undefined {
  if (isMoment(value)) return value;
  if (isNumber(value)) return isInteger(value) ? local(run, Number(value) * 1000) : undefined;
  if (typeof value !== "string" || value === "") return undefined;
  const text = value.toLowerCase();
  if (text === "now" || text === "today") return local(run, run.now().getTime());
  if (/^\d+$/.test(text)) return local(run, Number(text) * 1000);
  return parseTime(run, text);
}

/** Ruby takes what is missing of a date from the clock, down to the first part that is given. */
function parseTime(run: Run, text: string): Moment | undefined {
  const parsed = rubyTimeParse(text, run.zone);
  if ("instant" in parsed) return local(run, parsed.instant);
  const parts = parsed.problem === "no-year" ? rubyDateParse(text) : undefined;
  if (parts === undefined) return undefined;
  const now = run.now().getTime();
  const today = new Date(now + run.zone.offsetAt(now) * 1000);
  const month = parts.month ?? today.getUTCMonth() + 1;
  const day = parts.day ?? (parts.month === undefined ? today.getUTCDate() : 1);
  const { hour = 0, minute = 0, second = 0, zone = "" } = parts;
  const whole = `${today.getUTCFullYear()}-${month}-${day} ${hour}:${minute}:${second} ${zone}`;
  const dated = rubyTimeParse(whole, run.zone);
  return "instant" in dated ? local(run, dated.instant) : undefined;
}

/** A date as Jekyll's own date filters want it: a time on the site's clock. @throws {Failure} it is none */
function toTime(run: Run, value: unknown): RubyTime {
  const date = toDate(run, value);
  if (date === undefined) {
    throw new Failure("liquid-arguments", `Invalid Date: '${toS(value)}' is not a valid datetime`);
  }
  if (date instanceof RubyTime) return local(run, date.getTime());
  const midnight = new Date(0);
  midnight.setUTCFullYear(date.year, date.month - 1, date.day);
  return local(run, run.zone.instantOf(midnight.getTime()));
}

function formatted(run: Run, moment: Moment, pattern: string): string {
  return strftime(moment, pattern, zoneName(run, moment));
}

/** The abbreviation of the site's zone; a time at another offset has none in Ruby. */
function zoneName(run: Run, moment: Moment): string {
  if (!(moment instanceof RubyTime) || run.zone.offsetAt(moment.getTime()) !== moment.offset)
    return "";
  const { timezone } = run.world.site;
  if (timezone === "UTC" || !Intl.supportedValuesOf("timeZone").includes(timezone)) return "UTC";
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: timezone,
    timeZoneName: "short",
  }).formatToParts(moment);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
}

function date(run: Run, input: unknown, format: unknown): unknown {
  const pattern = toS(format);
  if (pattern === "") return input;
  const moment = toDate(run, input);
  return moment === undefined ? input : formatted(run, moment, pattern);
}

function spelled(
  run: Run,
  input: unknown,
  month: "%b" | "%B",
  type: unknown,
  style: unknown,
): unknown {
  if (toS(input) === "") return input;
  const time = toTime(run, input);
  if (type !== "ordinal") return formatted(run, time, `%d ${month} %Y`);
  const day = Number(formatted(run, time, "%-d"));
  const nth = `${day}${ordinal(day)}`;
  return formatted(run, time, style === "US" ? `${month} ${nth}, %Y` : `${nth} ${month} %Y`);
}

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return "th";
  return ["th", "st", "nd", "rd"][day % 10] ?? "th";
}

/** A time at Greenwich is `Z` to Ruby only where it is UTC by itself; a site's clock is a local one. */
function xmlschema(run: Run, input: unknown): unknown {
  if (toS(input) === "") return input;
  const time = toTime(run, input);
  return `${formatted(run, time, "%Y-%m-%dT%H:%M:%S")}${offsetText(time.offset, 1)}`;
}

function rfc822(run: Run, input: unknown): unknown {
  if (toS(input) === "") return input;
  const time = toTime(run, input);
  return `${formatted(run, time, "%a, %d %b %Y %H:%M:%S")} ${offsetText(time.offset, 0)}`;
}

/** Liquid's `date` and Jekyll's filters for dates (contracts/jekyll.md §9). */
export const dateFilters: FilterTable = {
  date: takes(1, 1, date),
  date_to_string: takes(0, 2, (run, input, type, style) => spelled(run, input, "%b", type, style)),
  date_to_long_string: takes(0, 2, (run, input, type, style) =>
    spelled(run, input, "%B", type, style),
  ),
  date_to_xmlschema: takes(0, 0, xmlschema),
  date_to_rfc822: takes(0, 0, rfc822),
};
