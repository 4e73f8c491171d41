import type fc from "fast-check";

/**
 * How often a property is tried, with the same cases in every run, so that a change fails for what it does itself. For
 * others, set POSSE_SEED to any number; a failure prints a seed and a path, which POSSE_SEED and POSSE_PATH repeat.
 */
export function chance(numRuns: number): fc.Parameters<unknown> {
  const { POSSE_SEED: seed = "1", POSSE_PATH: path } = process.env;
  return {
    numRuns,
    seed: Number(seed),
    ...(path !== undefined && { path }),
  };
}
