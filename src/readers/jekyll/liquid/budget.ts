import { Failure } from "./failure.ts";

/** How much one rendering may do: counted, not timed, so that the same post always ends the same way. */
export interface Budget {
  /** @throws {Failure} too many steps */
  step(count?: number): void;
  /** Characters or items that are only looked through, a thousand for a step. @throws {Failure} too many steps */
  look(count: number): void;
  /** @throws {Failure} too much text was made */
  text(characters: number): void;
}

/** How much one post's templates may do. */
export interface Limits {
  /** Tags, variables, filters and turns of loops. */
  readonly steps: number;
  /** Characters written, or taken and given by filters. */
  readonly characters: number;
}

/** A blog's busiest post takes some thousands of steps; the bound is a few seconds' work. */
export const defaultLimits: Limits = { steps: 2_000_000, characters: 50_000_000 };

/** A budget that is spent by one rendering. */
export function createBudget(limits: Limits): Budget {
  let steps = limits.steps;
  let characters = limits.characters;
  function step(count = 1): void {
    steps -= count;
    if (!(steps >= 0)) {
      throw new Failure("liquid-too-much", "The template does too much: a loop has too many turns");
    }
  }
  return {
    step,
    look: (count) => step(count / 1000),
    text(count) {
      characters -= count;
      if (!(characters >= 0)) {
        throw new Failure("liquid-too-much", "The template writes too much text");
      }
    },
  };
}
