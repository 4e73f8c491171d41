/**
 * Ruby's `File.fnmatch?` without flags, as Jekyll's `exclude` and `include` use it (contracts/jekyll.md §1):
 * `*` and `?` also match a slash, `[a-z]` and `[^a]` are sets, a backslash takes the next character as it is.
 * Takes at most pattern × text steps.
 */
export function rubyFnmatch(pattern: string, text: string): boolean {
  return createFnmatch(pattern)(text);
}

/** The same for one pattern and many texts. */
export function createFnmatch(pattern: string): (text: string) => boolean {
  const tokens = tokensOf(pattern);
  return tokens === undefined ? () => false : (text) => matches(tokens, text);
}

function matches(tokens: readonly Token[], text: string): boolean {
  const chars = [...text];
  let at = 0;
  let token = 0;
  let star = -1;
  let resume = 0;
  while (at < chars.length) {
    const current = tokens[token];
    if (current === "star") {
      star = token++;
      resume = at;
    } else if (current?.(chars[at] ?? "")) {
      at++;
      token++;
    } else if (star >= 0) {
      token = star + 1;
      at = ++resume;
    } else {
      return false;
    }
  }
  while (tokens[token] === "star") token++;
  return token === tokens.length;
}

type Token = "star" | ((char: string) => boolean);

/** The pattern in pieces; undefined where a set is not closed: it matches nothing. */
function tokensOf(pattern: string): readonly Token[] | undefined {
  const chars = [...pattern];
  const tokens: Token[] = [];
  for (let at = 0; at < chars.length; at++) {
    const char = chars[at] ?? "";
    if (char === "*") {
      if (tokens.at(-1) !== "star") tokens.push("star");
    } else if (char === "?") {
      tokens.push(() => true);
    } else if (char === "[") {
      const set = setAt(chars, at + 1);
      if (set === undefined) return undefined;
      tokens.push(set.test);
      at = set.end;
    } else {
      const literal = char === "\\" && at + 1 < chars.length ? (chars[++at] ?? "") : char;
      tokens.push((other) => other === literal);
    }
  }
  return tokens;
}

/** The set that begins after its bracket: how it tests, and where its closing bracket is. */
function setAt(
  chars: readonly string[],
  begin: number,
): { readonly test: (char: string) => boolean; readonly end: number } | undefined {
  const negated = chars[begin] === "^" || chars[begin] === "!";
  const ranges: [string, string][] = [];
  let at = begin + (negated ? 1 : 0);
  function next(): string {
    if (chars[at] === "\\" && at + 1 < chars.length) at++;
    return chars[at++] ?? "";
  }
  while (at < chars.length && chars[at] !== "]") {
    const low = next();
    let high = low;
    if (chars[at] === "-" && at + 1 < chars.length && chars[at + 1] !== "]") {
      at++;
      high = next();
    }
    ranges.push([low, high]);
  }
  if (at >= chars.length) return undefined;
  return {
    test: (char) => ranges.some(([low, high]) => low <= char && char <= high) !== negated,
    end: at,
  };
}
