import type { Template } from "liquidjs";

/** What stands between two tags of a block. */
export interface Body {
  readonly templates: readonly Template[];
  readonly blank: boolean;
}

/** How a body ended: by the block's own end, or by a tag such as `else`. */
export interface Section extends Body {
  readonly end: string;
  readonly markup: string;
}

/** A tag as it is read. */
export interface TagSource {
  readonly name: string;
  readonly markup: string;
  /** Offset of its first character. */
  readonly begin: number;
  readonly end: number;
  readonly input: string;
  readonly file: string | undefined;
  /** Stretches of the input that a `raw` keeps. */
  readonly raw: readonly (readonly [start: number, end: number])[];
  /**
   * Reads up to the block's end or to one of the `stops`.
   * @throws {Failure} the block is never closed, or holds a tag that has no place in it
   */
  section(stops?: readonly string[]): Section;
  /** Reads up to the block's end, passing over tags that nobody knows. */
  anything(): Body;
}
