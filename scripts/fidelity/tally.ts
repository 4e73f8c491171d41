import { type Feature, features } from "./compare.ts";
import type { LossName } from "./losses.ts";

/** What was counted of one blog's posts, or of all, on one platform. */
export interface Tally {
  compared: number;
  /** The plan says that they cannot be sent. */
  refused: number;
  readonly equal: Record<Feature, number>;
  /** With a difference that nothing explains, or that the plan does not tell of. */
  silent: number;
  readonly losses: Map<LossName, number>;
  readonly untold: Map<LossName, number>;
}

export function emptyTally(): Tally {
  const equal = Object.fromEntries(features.map((feature) => [feature, 0])) as Record<
    Feature,
    number
  >;
  return { compared: 0, refused: 0, equal, silent: 0, losses: new Map(), untold: new Map() };
}

export function sum(tallies: readonly Tally[]): Tally {
  const total = emptyTally();
  for (const tally of tallies) {
    total.compared += tally.compared;
    total.refused += tally.refused;
    total.silent += tally.silent;
    for (const feature of features) total.equal[feature] += tally.equal[feature];
    for (const key of ["losses", "untold"] as const) {
      for (const [name, count] of tally[key])
        total[key].set(name, (total[key].get(name) ?? 0) + count);
    }
  }
  return total;
}
