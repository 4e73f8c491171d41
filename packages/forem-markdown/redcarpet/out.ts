/** What has been written so far. In chunks, so that looking at its end costs nothing however long it is. */
export interface Out {
  readonly chunks: string[];
  size: number;
}

/** An output on which nothing has been written yet. */
export function newOut(): Out {
  return { chunks: [], size: 0 };
}

/** Adds text at the end. */
export function put(out: Out, text: string): void {
  if (text === "") return;
  out.chunks.push(text);
  out.size += text.length;
}

/** Starts a new line, unless nothing has been written yet. */
export function putSeparator(out: Out): void {
  if (out.size > 0) put(out, "\n");
}

/** The last character, or an empty string where there is none. */
export function lastChar(out: Out): string {
  return out.chunks.at(-1)?.at(-1) ?? "";
}

/** Takes back the last characters. */
export function takeBack(out: Out, count: number): void {
  let left = Math.min(count, out.size);
  out.size -= left;
  while (left > 0) {
    const last = out.chunks.pop() ?? "";
    if (last.length > left) out.chunks.push(last.slice(0, last.length - left));
    left -= Math.min(left, last.length);
  }
}

/** All that has been written. */
export function textOf(out: Out): string {
  return out.chunks.join("");
}
