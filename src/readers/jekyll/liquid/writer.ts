import type { Emitter } from "liquidjs";
import type { Origin, Origins } from "../../../core/origin.ts";
import { Failure } from "./failure.ts";

/** Collects what a template writes, and from where in the post's body it stems. */
export interface Writer extends Emitter {
  /** `verbatim`: the text's characters run in step with those at `source`. */
  add(text: string, source: number, verbatim: boolean): void;
  /** Everything that `other` collected. */
  append(other: Writer): void;
  /** While `write` runs, everything stems from one place: an include's text is not the post's. */
  pin(source: number, write: () => void): void;
  origins(): Origins;
}

/** As much as a post may have: more has no place on any platform. */
const longest = 4 * 1024 * 1024;

/** A writer that holds nothing yet. @throws {Failure} whatever is written beyond the longest text */
export function createWriter(): Writer {
  const found: Origin[] = [];
  let pinned: number | undefined;

  function add(text: string, source: number, verbatim: boolean): void {
    if (text === "") return;
    const at = writer.buffer.length;
    if (at + text.length > longest) {
      throw new Failure("liquid-too-much", "The template writes too much text");
    }
    const place = pinned ?? source;
    const inStep = verbatim && pinned === undefined;
    const last = found.at(-1);
    const goesOn =
      last !== undefined &&
      last.verbatim === inStep &&
      last.source === (inStep ? place - (at - last.at) : place);
    if (!goesOn) found.push({ at, source: place, verbatim: inStep });
    writer.buffer += text;
  }

  const writer: Writer = {
    buffer: "",
    write: (text: unknown) => add(String(text), found.at(-1)?.source ?? 0, false),
    add,
    append(other) {
      const stretches = other.origins();
      for (const [index, { at, source, verbatim }] of stretches.entries()) {
        add(other.buffer.slice(at, stretches[index + 1]?.at), source, verbatim);
      }
    },
    pin(source, write) {
      const before = pinned;
      pinned = before ?? source;
      try {
        write();
      } finally {
        pinned = before;
      }
    },
    origins: () => found,
  };
  return writer;
}
