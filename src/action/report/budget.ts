import { counted } from "../../core/counted.ts";

/** The runner drops a summary over 1 MiB whole (docs/contracts/github.md §1.3); we stay below it by whole rows. */
export const summaryBytes = 900 * 1024;

/** Kept back, so that what is left out can be said. */
const noteBytes = 400;

/** A page of Markdown that stays below a number of bytes. */
export interface Budget {
  /** Lines, each whole or not at all. */
  add(...lines: readonly string[]): void;
  /** A table's rows up to the first that finds no room; how many were left out is said. */
  rows(rows: readonly string[]): void;
  /** The same with articles in full. */
  details(blocks: readonly string[]): void;
  text(): string;
}

/** An empty page for so many bytes. */
export function createBudget(bytes: number): Budget {
  const lines: string[] = [];
  let left = bytes - noteBytes;

  function take(line: string): boolean {
    const size = Buffer.byteLength(line) + 1;
    if (size > left) return false;
    left -= size;
    lines.push(line);
    return true;
  }

  /** How many of these come after the last one that found room. */
  function omitted(parts: readonly string[]): number {
    const first = parts.findIndex((part) => !take(part));
    return first === -1 ? 0 : parts.length - first;
  }

  return {
    add(...parts) {
      for (const part of parts) take(part);
    },
    rows(rows) {
      const count = omitted(rows);
      if (count === 0) return;
      const more = counted(count, "more row");
      lines.push("", `… and ${more}, left out to keep this page below GitHub's limit.`);
    },
    details(blocks) {
      const count = omitted(blocks);
      if (count === 0) return;
      lines.push("", `${counted(count, "more article is", "more articles are")} not shown here.`);
    },
    text: () => `${lines.join("\n")}\n`,
  };
}
