/** One line of the table: what was measured, and what it has to be where that was promised. */
export interface Figure {
  readonly what: string;
  readonly value: string;
  readonly limit?: string;
  /** False where the limit is broken. */
  readonly isKept?: boolean;
}

/** A number that must not be larger. `goal`: what would please. */
export function atMost(
  what: string,
  value: number,
  limit: number,
  { unit = "", goal }: { unit?: string; goal?: number } = {},
): Figure {
  const wished = goal === undefined ? "" : ` (goal ${number(goal)})`;
  return {
    what,
    value: `${number(value)}${unit}`,
    limit: `≤ ${number(limit)}${unit}${wished}`,
    isKept: value <= limit,
  };
}

/** A number that must not be smaller. */
export function atLeast(what: string, value: number, limit: number, unit = ""): Figure {
  return {
    what,
    value: `${number(value)}${unit}`,
    limit: `≥ ${number(limit)}${unit}`,
    isKept: value >= limit,
  };
}

/** A number that should be no larger one day: nothing is promised. */
export function aim(what: string, value: number, goal: number): Figure {
  const state = value <= goal ? "reached" : "not yet";
  return { what, value: number(value), limit: `goal ≤ ${number(goal)}: ${state}` };
}

/** Something to know, with nothing promised. */
export function shown(what: string, value: string | number, unit = ""): Figure {
  return { what, value: `${typeof value === "number" ? number(value) : value}${unit}` };
}

/** Three digits that mean something. */
export function number(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return String(Math.round(value));
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}
