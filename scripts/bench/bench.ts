import type { Figure } from "./figures.ts";

/** What a section is given. */
export interface Bench {
  /** The program as it is shipped: a folder with `cli.js`. */
  readonly dist: string;
  /** A folder of its own for this run, which is taken away at the end. */
  readonly folder: string;
  /** Where the real blogs lie; undefined where there are none. */
  readonly corpus: string | undefined;
  /** How many pairs a comparison takes. */
  readonly pairs: number;
}

export type Section = (bench: Bench) => Promise<readonly Figure[]>;
