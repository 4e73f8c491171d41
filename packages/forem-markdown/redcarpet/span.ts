import type { Out } from "./out.ts";
import type { Parse } from "./parse.ts";

/** A place in a text where a span may begin. */
export interface Place {
  readonly text: string;
  readonly at: number;
  /** How many characters before `at` are plain text, not part of another span. */
  readonly before: number;
}

/** Reads the span that begins at a place and writes it; yields its length, 0 when there is none. */
export type SpanReader = (parse: Parse, out: Out, place: Place) => number;
