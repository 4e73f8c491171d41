/** A YAML date without a time, Ruby's `Date`: it has no zone, so it is no instant (contracts/jekyll.md §2). */
export class RubyDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;

  constructor(year: number, month: number, day: number) {
    this.year = year;
    this.month = month;
    this.day = day;
  }

  /** As Ruby's `Date#to_s`: `2020-01-05`. */
  toString(): string {
    return `${pad(this.year, 4)}-${pad(this.month, 2)}-${pad(this.day, 2)}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

/** A YAML timestamp, Ruby's `Time`: an instant that remembers the offset it was written with, in seconds. */
export class RubyTime extends Date {
  readonly offset: number;

  constructor(instant: number, offset: number) {
    super(instant);
    this.offset = offset;
  }

  /** As Ruby's `Time#to_s`: `2020-01-05 23:30:00 +0900`. */
  override toString(): string {
    const local = new Date(this.getTime() + this.offset * 1000).toISOString();
    return `${local.slice(0, 10)} ${local.slice(11, 19)} ${offsetText(this.offset)}`;
  }
}

/** A float that JavaScript would print as an integer or in another notation: `2.0` must stay `2.0`. */
export class RubyFloat {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  valueOf(): number {
    return this.value;
  }

  /** As Ruby's `Float#to_s`: `2.0`, `1.0e+20`, `NaN`. */
  toString(): string {
    if (!Number.isFinite(this.value)) return String(this.value);
    const size = Math.abs(this.value);
    if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
      const [digits = "", exponent = "0"] = this.value.toExponential().split("e");
      const sign = exponent.startsWith("-") ? "-" : "+";
      const power = exponent.replace(/^[-+]/, "").padStart(2, "0");
      return `${digits.includes(".") ? digits : `${digits}.0`}e${sign}${power}`;
    }
    return Number.isInteger(this.value) ? `${this.value}.0` : String(this.value);
  }

  toJSON(): number {
    return this.value;
  }
}

/** A mapping as our YAML reader makes it: no array, no date, no number in disguise. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return (
    value !== null &&
    typeof value === "object" &&
    !Array.isArray(value) &&
    !(value instanceof Date || value instanceof RubyDate || value instanceof RubyFloat)
  );
}

/** Ruby's truth: all but `nil` and `false`. */
export function truthy(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}

/** `+0900` from seconds. */
function offsetText(offset: number): string {
  const minutes = Math.trunc(Math.abs(offset) / 60);
  const sign = offset < 0 ? "-" : "+";
  return `${sign}${pad(Math.trunc(minutes / 60), 2)}${pad(minutes % 60, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
