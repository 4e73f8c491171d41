import type { Run } from "../run.ts";
import type { Writer } from "../writer.ts";
import type { TagSource } from "./tag-source.ts";

/** A tag, parsed. */
export interface Node {
  /** A block that holds nothing but white space and silent tags writes nothing at all. */
  readonly blank: boolean;
  render(run: Run, writer: Writer): void;
}

/** Makes a node of a tag. @throws {Failure} Ruby's Liquid could not read it */
export type TagParser = (tag: TagSource) => Node;
/** Tags by their names. */
export type TagTable = Readonly<Record<string, TagParser>>;

/** A tag that writes nothing. */
export function silent(run: (run: Run) => void): Node {
  return { blank: true, render: (state) => run(state) };
}

/** A tag that writes one text. */
export function writes(tag: TagSource, text: (run: Run) => string): Node {
  return { blank: false, render: (run, writer) => writer.add(text(run), tag.begin, false) };
}
