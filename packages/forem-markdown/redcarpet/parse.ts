import type { Out } from "./out.ts";
import type { Renderer } from "./renderer.ts";

/** Where `[text][id]` leads. */
export interface LinkReference {
  readonly link: string;
  readonly title: string;
}

/** A footnote's text; its number is given when the text first refers to it. */
export interface Footnote {
  readonly contents: string;
  number?: number;
}

/** What the definitions of a document say, taken out of its text before anything else is read. */
export interface Definitions {
  readonly references: ReadonlyMap<string, LinkReference>;
  readonly footnotes: ReadonlyMap<string, Footnote>;
}

/** One reading of one document. */
export interface Parse extends Definitions {
  readonly renderer: Renderer;
  /** Footnotes in the order of their first mention. */
  readonly usedFootnotes: Footnote[];
  readonly blocks: (out: Out, text: string) => void;
  readonly spans: (out: Out, text: string) => void;
  /** Buffers in use: Redcarpet's measure of how deep it is nested. */
  depth: number;
  /** Whether the text of a link is being read, in which addresses do not become links. */
  inLink: boolean;
  /** Characters that may still be looked at in vain: Redcarpet itself is quadratic on hostile text. */
  fuel: number;
}

/** Redcarpet's own bound: what is nested deeper than this many buffers is left out. */
const maxNesting = 16;

/** Whether the text at hand is nested so deep that Redcarpet drops it. */
export function isTooDeep(parse: Parse): boolean {
  return parse.depth > maxNesting;
}

/** Does something while that many more buffers are in use. */
export function nested<T>(parse: Parse, buffers: number, work: () => T): T {
  parse.depth += buffers;
  try {
    return work();
  } finally {
    parse.depth -= buffers;
  }
}

/** Accounts for characters looked at; false once there have been so many that the text is an attack. */
export function spend(parse: Parse, characters: number): boolean {
  parse.fuel -= characters;
  return parse.fuel > 0;
}
