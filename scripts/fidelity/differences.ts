/** A place where two rows of words differ: what each has there. */
export interface Hunk {
  readonly original: readonly string[];
  readonly copy: readonly string[];
}

/** The most steps that the search for the shortest difference takes; beyond, all of the rest is one difference. */
const most = 400;

/** Where two rows differ, by the shortest way from one to the other (Myers' greedy search). */
export function differences(original: readonly string[], copy: readonly string[]): Hunk[] {
  let start = 0;
  while (start < original.length && start < copy.length && original[start] === copy[start]) start++;
  let [endA, endB] = [original.length, copy.length];
  while (endA > start && endB > start && original[endA - 1] === copy[endB - 1]) {
    endA--;
    endB--;
  }
  const [a, b] = [original.slice(start, endA), copy.slice(start, endB)];
  if (a.length === 0 && b.length === 0) return [];
  if (a.length === 0 || b.length === 0) return [{ original: a, copy: b }];
  const trace = search(a, b);
  return trace === null ? [{ original: a, copy: b }] : hunksOf(a, b, trace);
}

type Ends = ReadonlyMap<number, number>;

function search(a: readonly string[], b: readonly string[]): Ends[] | null {
  const trace: Ends[] = [];
  let ends = new Map<number, number>([[1, 0]]);
  for (let steps = 0; steps <= most; steps++) {
    const next = new Map(ends);
    for (let k = -steps; k <= steps; k += 2) {
      let x = isDown(k, steps, next) ? (next.get(k + 1) ?? 0) : (next.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return [...trace, ends];
    }
    trace.push(ends);
    ends = next;
  }
  return null;
}

function isDown(k: number, steps: number, ends: Ends): boolean {
  return k === -steps || (k !== steps && (ends.get(k - 1) ?? -1) < (ends.get(k + 1) ?? -1));
}

function hunksOf(a: readonly string[], b: readonly string[], trace: readonly Ends[]): Hunk[] {
  const onlyA = new Set<number>();
  const onlyB = new Set<number>();
  let [x, y] = [a.length, b.length];
  for (let steps = trace.length - 1; steps > 0; steps--) {
    const ends = trace[steps] as Ends;
    const k = x - y;
    const before = isDown(k, steps, ends) ? k + 1 : k - 1;
    const fromX = ends.get(before) ?? 0;
    if (before > k) onlyB.add(fromX - before);
    else onlyA.add(fromX);
    x = fromX;
    y = fromX - before;
  }
  const hunks: Hunk[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const hunk = { original: [] as string[], copy: [] as string[] };
    while (onlyA.has(i) || onlyB.has(j)) {
      if (onlyA.has(i)) hunk.original.push(a[i++] ?? "");
      else hunk.copy.push(b[j++] ?? "");
    }
    if (hunk.original.length + hunk.copy.length > 0) hunks.push(hunk);
    else {
      i++;
      j++;
    }
  }
  return hunks;
}
