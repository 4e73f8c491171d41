import type fc from "fast-check";

/**
 * How often a property is tried. A failure prints a seed and a path: to see it again, run the test with POSSE_SEED and
 * POSSE_PATH set to them.
 */
export function chance(numRuns: number): fc.Parameters<unknown> {
  const { POSSE_SEED: seed, POSSE_PATH: path } = process.env;
  return {
    numRuns,
    ...(seed !== undefined && { seed: Number(seed) }),
    ...(path !== undefined && { path }),
  };
}
