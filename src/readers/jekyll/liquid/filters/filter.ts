import { Failure } from "../failure.ts";
import type { Run } from "../run.ts";

/** A filter: its input, then its arguments. */
export interface Filter {
  /** Arguments it needs and takes; Ruby refuses others. */
  readonly least: number;
  readonly most: number;
  apply(run: Run, input: unknown, args: readonly unknown[]): unknown;
}

/** Filters by their names. */
export type FilterTable = Readonly<Record<string, Filter>>;

/** A filter with between `least` and `most` arguments. */
export function takes(
  least: number,
  most: number,
  apply: (run: Run, input: unknown, ...args: unknown[]) => unknown,
): Filter {
  return { least, most, apply: (run, input, args) => apply(run, input, ...args) };
}

/** Calls a filter. @throws {Failure} wrong number of arguments */
export function applyFilter(
  run: Run,
  filter: Filter,
  input: unknown,
  args: readonly unknown[],
): unknown {
  const { least, most } = filter;
  if (args.length < least || args.length > most) {
    const expected = least === most ? least + 1 : `${least + 1}..${most + 1}`;
    throw new Failure(
      "liquid-arguments",
      `Liquid error: wrong number of arguments (given ${args.length + 1}, expected ${expected})`,
    );
  }
  return filter.apply(run, input, args);
}

/** What Ruby says of an object that lacks a method: Jekyll's build stops. */
export function noMethod(name: string, value: unknown): never {
  throw new Failure(
    "liquid-arguments",
    `Liquid error: \`${name}\` cannot work with ${value === null || value === undefined ? "nil" : `a ${typeof value}`}`,
    "Give it a value of the kind it wants, or a `default`.",
  );
}
