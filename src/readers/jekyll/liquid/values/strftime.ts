import { months } from "../../dates/month-names.ts";
import { RubyDate, type RubyTime } from "../../ruby/values.ts";

const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** A moment taken apart: the wall clock in a UTC Date, and what lies around it. */
interface Clock {
  readonly wall: Date;
  /** Seconds east of Greenwich. */
  readonly offset: number;
  readonly zone: string;
}

type Padding = "0" | " ";

/** What a directive yields: a text, or a number with its usual width and padding. */
type Part = string | readonly [value: number, width: number, padding: Padding];

const directives: Readonly<Record<string, (clock: Clock, colons: number) => Part>> = {
  Y: ({ wall }) => [wall.getUTCFullYear(), 1, "0"],
  C: ({ wall }) => [Math.floor(wall.getUTCFullYear() / 100), 2, "0"],
  y: ({ wall }) => [modulo(wall.getUTCFullYear(), 100), 2, "0"],
  m: ({ wall }) => [wall.getUTCMonth() + 1, 2, "0"],
  B: ({ wall }) => months[wall.getUTCMonth()] ?? "",
  b: ({ wall }) => (months[wall.getUTCMonth()] ?? "").slice(0, 3),
  h: ({ wall }) => (months[wall.getUTCMonth()] ?? "").slice(0, 3),
  d: ({ wall }) => [wall.getUTCDate(), 2, "0"],
  e: ({ wall }) => [wall.getUTCDate(), 2, " "],
  j: ({ wall }) => [yearDay(wall), 3, "0"],
  H: ({ wall }) => [wall.getUTCHours(), 2, "0"],
  k: ({ wall }) => [wall.getUTCHours(), 2, " "],
  I: ({ wall }) => [wall.getUTCHours() % 12 || 12, 2, "0"],
  l: ({ wall }) => [wall.getUTCHours() % 12 || 12, 2, " "],
  P: ({ wall }) => (wall.getUTCHours() < 12 ? "am" : "pm"),
  p: ({ wall }) => (wall.getUTCHours() < 12 ? "AM" : "PM"),
  M: ({ wall }) => [wall.getUTCMinutes(), 2, "0"],
  S: ({ wall }) => [wall.getUTCSeconds(), 2, "0"],
  A: ({ wall }) => days[wall.getUTCDay()] ?? "",
  a: ({ wall }) => (days[wall.getUTCDay()] ?? "").slice(0, 3),
  u: ({ wall }) => [wall.getUTCDay() || 7, 1, "0"],
  w: ({ wall }) => [wall.getUTCDay(), 1, "0"],
  G: ({ wall }) => [isoWeek(wall).year, 4, "0"],
  g: ({ wall }) => [modulo(isoWeek(wall).year, 100), 2, "0"],
  V: ({ wall }) => [isoWeek(wall).week, 2, "0"],
  U: ({ wall }) => [weekFrom(wall, 0), 2, "0"],
  W: ({ wall }) => [weekFrom(wall, 1), 2, "0"],
  s: ({ wall, offset }) => [Math.floor(wall.getTime() / 1000) - offset, 1, "0"],
  z: ({ offset }, colons) => offsetText(offset, colons),
  Z: ({ zone }) => zone,
  n: () => "\n",
  t: () => "\t",
  "%": () => "%",
  c: (clock) => format(clock, "%a %b %e %H:%M:%S %Y"),
  D: (clock) => format(clock, "%m/%d/%y"),
  x: (clock) => format(clock, "%m/%d/%y"),
  F: (clock) => format(clock, "%Y-%m-%d"),
  v: (clock) => format(clock, "%e-%^b-%Y"),
  r: (clock) => format(clock, "%I:%M:%S %p"),
  R: (clock) => format(clock, "%H:%M"),
  T: (clock) => format(clock, "%H:%M:%S"),
  X: (clock) => format(clock, "%H:%M:%S"),
  "+": (clock) => format(clock, "%a %b %e %H:%M:%S %Z %Y"),
};

/** Ruby's `strftime`. Unknown directives stay as they are. */
export function strftime(moment: RubyTime | RubyDate, pattern: string, zone: string): string {
  return format(clockOf(moment, zone), pattern);
}

function clockOf(moment: RubyTime | RubyDate, zone: string): Clock {
  if (moment instanceof RubyDate) {
    const wall = new Date(0);
    wall.setUTCFullYear(moment.year, moment.month - 1, moment.day);
    return { wall, offset: 0, zone: "+00:00" };
  }
  return { wall: new Date(moment.getTime() + moment.offset * 1000), offset: moment.offset, zone };
}

function format(clock: Clock, pattern: string): string {
  return pattern.replace(
    /%([-0^#_]*)(\d{0,3})(:{0,3})([LN]|[EO]?[a-zA-Z+%])/g,
    (whole, flags: string, width: string, colons: string, letter: string) => {
      const directive = letter.length > 1 ? letter.slice(1) : letter;
      if (directive === "L" || directive === "N") return fraction(clock, directive, width);
      const part = Object.hasOwn(directives, directive)
        ? directives[directive]?.(clock, colons.length)
        : undefined;
      if (part === undefined || (colons !== "" && directive !== "z")) return whole;
      return padded(part, flags, width);
    },
  );
}

function fraction({ wall }: Clock, directive: "L" | "N", width: string): string {
  const digits = String(wall.getUTCMilliseconds()).padStart(3, "0");
  const places = width === "" ? (directive === "L" ? 3 : 9) : Number(width);
  return digits.padEnd(places, "0").slice(0, places);
}

function padded(part: Part, flags: string, width: string): string {
  const [text, usual, filler] =
    typeof part === "string" ? [part, 0, " "] : [String(part[0]), part[1], part[2]];
  const wanted = width === "" ? usual : Number(width);
  const fill = flags.includes("_") ? " " : flags.includes("0") ? "0" : filler;
  const cased = flags.includes("^")
    ? text.toUpperCase()
    : flags.includes("#")
      ? swapped(text)
      : text;
  if (flags.includes("-")) return cased;
  return cased.startsWith("-") && fill === "0"
    ? `-${cased.slice(1).padStart(wanted - 1, fill)}`
    : cased.padStart(wanted, fill);
}

/** `#`: `AM` becomes `am`, names go up. */
function swapped(text: string): string {
  return text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
}

/** `+0900`, `+09:00`, `+09:00:00`. */
export function offsetText(offset: number, colons: number): string {
  const size = Math.abs(offset);
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60];
  const shown = parts.slice(0, colons === 2 ? 3 : 2).map((part) => String(part).padStart(2, "0"));
  return `${offset < 0 ? "-" : "+"}${shown.join(colons === 0 ? "" : ":")}`;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

function yearDay(wall: Date): number {
  return Math.floor((wall.getTime() - yearStart(wall.getUTCFullYear())) / 86_400_000) + 1;
}

function yearStart(year: number): number {
  const start = new Date(0);
  return start.setUTCFullYear(year, 0, 1);
}

/** Weeks that begin on Sunday (0) or Monday (1); days before the first belong to week 0. */
function weekFrom(wall: Date, first: 0 | 1): number {
  return Math.floor((yearDay(wall) + 6 - modulo(wall.getUTCDay() - first, 7)) / 7);
}

function isoWeek(wall: Date): { readonly year: number; readonly week: number } {
  const thursday = new Date(wall.getTime());
  thursday.setUTCDate(wall.getUTCDate() + 4 - (wall.getUTCDay() || 7));
  return { year: thursday.getUTCFullYear(), week: Math.floor((yearDay(thursday) - 1) / 7) + 1 };
}
