/**
 * The pairs in `GITHUB_OUTPUT`, `GITHUB_STATE` or `GITHUB_ENV`: lines `name=value`, or `name<<WORD`, a value of many
 * lines, and WORD (contracts/github.md §1.3).
 * @throws {Error} a file that the runner would refuse
 */
export function readPairs(text: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line === "") continue;
    const equals = line.indexOf("=");
    const marker = line.indexOf("<<");
    if (equals >= 0 && (marker < 0 || equals < marker)) {
      pairs.set(line.slice(0, equals), line.slice(equals + 1));
      continue;
    }
    const name = line.slice(0, marker);
    const word = line.slice(marker + 2);
    if (marker <= 0 || word === "") throw new Error(`Invalid format '${line}'`);
    const end = lines.indexOf(word, at + 1);
    if (end === -1) throw new Error(`Matching delimiter not found '${word}'`);
    pairs.set(name, lines.slice(at + 1, end).join("\n"));
    at = end;
  }
  return pairs;
}
