import { counted } from "../core/counted.ts";

/** The runner drops a summary over 1 MiB whole (docs/contracts/github.md §1.3); we stay below it by whole rows. */
export const summaryBytes = 900 * 1024;

/** Lines up to a number of bytes; what does not fit is left out by whole rows, and said. */
export class Budget {
  readonly #lines: string[] = [];
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes - 400;
  }

  add(...lines: string[]): void {
    for (const line of lines) this.#take(line);
  }

  rows(rows: readonly string[]): void {
    const taken = rows.findIndex((row) => !this.#take(row));
    if (taken !== -1)
      this.#note(
        `… and ${rows.length - taken} more rows, left out to keep this page below GitHub's limit.`,
      );
  }

  details(blocks: readonly string[]): void {
    const taken = blocks.findIndex((block) => !this.#take(block));
    if (taken !== -1)
      this.#note(
        `${counted(blocks.length - taken, "more article is", "more articles are")} not shown here.`,
      );
  }

  text(): string {
    return `${this.#lines.join("\n")}\n`;
  }

  #take(line: string): boolean {
    const bytes = Buffer.byteLength(line) + 1;
    if (bytes > this.#left) return false;
    this.#left -= bytes;
    this.#lines.push(line);
    return true;
  }

  #note(text: string): void {
    this.#lines.push("", text);
  }
}
