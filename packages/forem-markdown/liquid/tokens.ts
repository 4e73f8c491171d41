/** Liquid splits a text into tags, variables and what is between them: marks that nothing closes are tokens too. */
export function tokenize(source: string): string[] {
  const tokens: string[] = [];
  const marks = /\{[{%]/g;
  let written = 0;
  const unclosed = new Set<string>();
  for (let match = marks.exec(source); match !== null; match = marks.exec(source)) {
    const at = match.index;
    const end = unclosed.has(match[0]) ? undefined : endOfToken(source, at);
    if (end === undefined) unclosed.add(match[0]);
    if (at > written) tokens.push(source.slice(written, at));
    written = end ?? at + 2;
    tokens.push(source.slice(at, written));
    marks.lastIndex = written;
  }
  if (written < source.length) tokens.push(source.slice(written));
  return tokens;
}

/** A variable ends at the first brace, even if it is the only one. */
function endOfToken(source: string, at: number): number | undefined {
  if (source.charAt(at + 1) === "%") {
    const close = source.indexOf("%}", at + 2);
    return close < 0 ? undefined : close + 2;
  }
  const close = source.indexOf("}", at + 2);
  if (close < 0) return undefined;
  return source.charAt(close + 1) === "}" ? close + 2 : close + 1;
}

/** A tag's name and what follows it. */
export interface TagToken {
  readonly name: string;
  readonly markup: string;
}

/** Reads a token that is a tag; nothing when it has no name or no end. */
export function readTag(token: string): TagToken | undefined {
  if (!token.endsWith("%}") || token.length < 4) return undefined;
  const match = /^\{%-?[ \t\r\n\f\v]*(#|\w+)[ \t\r\n\f\v]*/.exec(token.slice(0, -2));
  if (match === null) return undefined;
  return { name: match[1] ?? "", markup: token.slice(match[0].length, -2).replace(/-$/, "") };
}
