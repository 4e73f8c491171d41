import type { Point, Position } from "unist";

/** Turns offsets in a text into lines and columns. */
export interface Positions {
  point(offset: number): Point;
  between(start: number, end: number): Position;
}

/** Positions in `text`; a line ends with "\n", "\r\n" or "\r". */
export function createPositions(text: string): Positions {
  const starts = [0];
  const lineEnd = /\r\n?|\n/g;
  while (lineEnd.test(text)) starts.push(lineEnd.lastIndex);

  function point(offset: number): Point {
    const at = Math.min(Math.max(offset, 0), text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1, offset: at };
  }

  return {
    point,
    between: (start, end) => ({ start: point(start), end: point(Math.max(start, end)) }),
  };
}
