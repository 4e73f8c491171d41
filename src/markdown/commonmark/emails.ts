/** A piece of a text: with a `url` where it is an address. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly url?: string;
}

/** A text's e-mail addresses as GFM finds them (its specification, §6.9), and what stands between them. */
export function withEmails(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const address = addressAround(text, at, done);
    if (address === undefined) continue;
    if (address.from > done) pieces.push({ from: done, to: address.from });
    pieces.push(address);
    done = address.to;
  }
  if (done < text.length) pieces.push({ from: done, to: text.length });
  return pieces;
}

function addressAround(text: string, at: number, least: number): Piece | undefined {
  let from = at;
  while (from > least && /[\w.+-]/.test(text.charAt(from - 1))) from -= 1;
  const server = /[\w-]+(?:\.[a-z\d][\w-]*)+/iy;
  server.lastIndex = at + 1;
  const match = server.exec(text);
  if (from === at || match === null) return undefined;
  const to = server.lastIndex;
  if (!/[a-z]/i.test(text.charAt(to - 1)) || text[to] === "@") return undefined;
  const url = `mailto:${text.slice(from, to)}`;
  const scheme = "mailto:".length;
  const isNamed = /(?<![a-z])mailto:$/i.test(text.slice(Math.max(least, from - scheme - 1), from));
  return { from: isNamed ? from - scheme : from, to, url };
}
