import { types } from "node:util";
import { RubyDate, RubyFloat, RubyTime } from "./ruby/values.ts";
import { put } from "./yaml/simple-values.ts";

/** What another process can be given in the place of a value whose class it would lose on the way. YAML has no `Map`. */
type Packed = ReadonlyMap<keyof typeof unpackers, readonly number[]>;

const unpackers = {
  date: ([year = 0, month = 0, day = 0]: readonly number[]) => new RubyDate(year, month, day),
  time: ([instant = 0, offset = 0]: readonly number[]) => new RubyTime(instant, offset),
  float: ([value = 0]: readonly number[]) => new RubyFloat(value),
};

/** Values as YAML gives them, in what structured cloning keeps whole. What stands in two places is packed once. */
export function packed(value: unknown): unknown {
  return copied(value, new Map(), (one): Packed | undefined => {
    if (one instanceof RubyDate) return new Map([["date", [one.year, one.month, one.day]]]);
    if (one instanceof RubyTime) return new Map([["time", [one.getTime(), one.offset]]]);
    if (one instanceof RubyFloat) return new Map([["float", [one.value]]]);
    return undefined;
  });
}

/** The values that were packed. */
export function unpacked(value: unknown): unknown {
  return copied(value, new Map(), (one) => {
    const [first] = types.isMap(one) ? (one as unknown as Packed) : [];
    return first && unpackers[first[0]](first[1]);
  });
}

function copied(
  value: unknown,
  known: Map<object, unknown>,
  instead: (value: object) => object | undefined,
): unknown {
  if (typeof value !== "object" || value === null) return value;
  const seen = known.get(value);
  if (seen !== undefined) return seen;
  const other = instead(value) ?? (types.isDate(value) ? new Date(value) : undefined);
  if (other !== undefined) {
    known.set(value, other);
    return other;
  }
  const copy: unknown[] | Record<string, unknown> = Array.isArray(value) ? [] : {};
  known.set(value, copy);
  for (const [key, item] of Object.entries(value)) {
    const part = copied(item, known, instead);
    if (Array.isArray(copy)) copy.push(part);
    else if (key === "__proto__") put(copy, key, part);
    else copy[key] = part;
  }
  return copy;
}
