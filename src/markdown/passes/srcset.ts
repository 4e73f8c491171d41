export interface SrcsetCandidate {
  readonly url: string;
  /** `2x`, `640w`, or nothing. */
  readonly descriptor: string;
}

/** The images that a `srcset` names, in order, as the HTML standard splits it. */
export function parseSrcset(srcset: string): SrcsetCandidate[] {
  const candidates: SrcsetCandidate[] = [];
  let at = 0;
  while (at < srcset.length) {
    while (at < srcset.length && /[\s,]/.test(srcset[at] ?? "")) at++;
    const start = at;
    while (at < srcset.length && !/\s/.test(srcset[at] ?? "")) at++;
    let end = at;
    while (end > start && srcset[end - 1] === ",") end--;
    const url = srcset.slice(start, end);
    let descriptor = "";
    if (end === at) {
      const from = at;
      while (at < srcset.length && srcset[at] !== ",") at++;
      descriptor = srcset.slice(from, at).trim();
    }
    if (url !== "") candidates.push({ url, descriptor });
  }
  return candidates;
}

export function printSrcset(candidates: readonly SrcsetCandidate[]): string {
  return candidates
    .map(({ url, descriptor }) => (descriptor === "" ? url : `${url} ${descriptor}`))
    .join(", ");
}
