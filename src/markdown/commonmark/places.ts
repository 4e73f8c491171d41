import type { Position } from "unist";

/** The places of what markdown-it finds in a text, of which it tells the lines. */
export interface Places {
  /** What lies on these lines (0-based, the last is the next that is not of it), without the markers before it. */
  lines(from: number, to: number): Position;
  /** A container begins on this line: its marker is so long, and what it holds on the same line comes after. */
  container(from: number, to: number, marker: number): Position;
  /** From offsets in a block's content, which is of the lines from this one on, to those in the text. */
  content(line: number, content: string): (offset: number) => number;
  /** The same for content that stands somewhere in its line, each time after what was found there before. */
  within(line: number, content: string): (offset: number) => number;
}

/** Line and column are read from the offset again (`relocate`). */
export function position(start: number, end: number): Position {
  const point = (offset: number) => ({ line: 1, column: 1, offset });
  return { start: point(start), end: point(Math.max(start, end)) };
}

/** Places in `text`; a line ends with "\n", "\r\n" or "\r". */
export function createPlaces(text: string): Places {
  const starts = [0];
  const lineEnd = /\r\n?|\n/g;
  while (lineEnd.test(text)) starts.push(lineEnd.lastIndex);
  const startOf = (line: number) => starts[line] ?? text.length;
  /** Where the next thing on the line that was looked at last begins. */
  let cursor = { line: -1, offset: 0 };

  const from = (line: number) => (cursor.line === line ? cursor.offset : startOf(line));
  const endOf = (line: number) => blanksBefore(text, startOf(line + 1), from(line));
  const start = (line: number, markers: RegExp) => {
    markers.lastIndex = from(line);
    return markers.lastIndex + (markers.exec(text)?.[0].length ?? 0);
  };

  return {
    lines: (first, last) => position(start(first, /[ \t>]*/y), endOf(last - 1)),
    container(first, last, marker) {
      const at = start(first, /[ \t]*/y);
      const place = position(at, endOf(last - 1));
      cursor = { line: first, offset: at + marker };
      return place;
    },
    content(line, content) {
      // Each line of the content is the end of one of the text.
      const shifts: { from: number; by: number }[] = [];
      let next = line;
      for (let at = 0; at <= content.length; next++) {
        const end = (content.indexOf("\n", at) + 1 || content.length + 1) - 1;
        shifts.push({ from: at, by: endOf(next) - blanksBefore(content, end, at) });
        at = end + 1;
      }
      let known = 0;
      return (offset) => {
        while ((shifts[known + 1]?.from ?? Number.POSITIVE_INFINITY) <= offset) known += 1;
        while (known > 0 && (shifts[known]?.from ?? 0) > offset) known -= 1;
        return offset + (shifts[known]?.by ?? 0);
      };
    },
    within(line, content) {
      const begin = from(line);
      const found = text.slice(begin, startOf(line + 1)).indexOf(content);
      const at = found < 0 ? begin : begin + found;
      cursor = { line, offset: at + (found < 0 ? 0 : content.length) };
      return (offset) => at + offset;
    },
  };
}

function blanksBefore(text: string, end: number, least: number): number {
  let at = end;
  while (at > least && /\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
}
