/** What Ruby's `Date._parse` finds in a text; what it does not find is absent. */
export interface DateParts {
  year?: number;
  month?: number;
  day?: number;
  dayOfYear?: number;
  hour?: number;
  minute?: number;
  second?: number;
  /** The part of a second. */
  fraction?: number;
  zone?: string;
  /** A two-digit year is of our time; false when it was written in full. */
  recent?: boolean;
  beforeChrist?: boolean;
}

/**
 * Puts three numbers in their places: what has an apostrophe or more than two digits is the year,
 * wherever it was written.
 */
export function setDay(
  parts: DateParts,
  first: string | undefined,
  second: string | undefined,
  third: string | undefined,
  beforeChrist = false,
): void {
  let [year, month, day] = [first, second, third];
  if (year !== undefined && month !== undefined && day === undefined) {
    [year, month, day] = [day, year, month];
  }
  if (year === undefined && day !== undefined && (day.length > 2 || day.startsWith("'"))) {
    [year, day] = [day, undefined];
  }
  if (year !== undefined) {
    const digits = /[-+]?\d+/.exec(year);
    if (digits !== null && digits.index + digits[0].length < year.length) {
      [year, day] = [day, digits[0]];
    }
  }
  if (month !== undefined && (month.startsWith("'") || month.length > 2)) {
    [year, month, day] = [month, day, year];
  }
  if (day !== undefined && (day.startsWith("'") || day.length > 2)) [year, day] = [day, year];

  const yearDigits = /([-+]?)(\d+)/.exec(year ?? "");
  if (yearDigits !== null) {
    const [whole, sign = "", digits = ""] = yearDigits;
    parts.year = Number(whole);
    if (sign !== "" || digits.length > 2) parts.recent = false;
  }
  if (beforeChrist) parts.beforeChrist = true;
  const monthDigits = /\d+/.exec(month ?? "");
  if (monthDigits !== null) parts.month = Number(monthDigits[0]);
  const dayDigits = /\d+/.exec(day ?? "");
  if (dayDigits !== null) parts.day = Number(dayDigits[0]);
}
