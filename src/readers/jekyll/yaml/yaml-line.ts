/** A line of YAML, taken apart at its value. */
export interface YamlLine {
  /** Indentation, dashes, key, colon and blanks. */
  readonly before: string;
  /** The key, or undefined of an item in a list. */
  readonly key: string | undefined;
  readonly value: string;
}

/** A way to write a line that may be what its author meant. */
export interface Rewriting {
  readonly text: string;
  /** What is wrong with the line, for people. */
  readonly what: string;
}

/** Takes a line with a plain key, or an item of a list, apart; undefined for every other line. */
export function takeApart(text: string): YamlLine | undefined {
  const [start = ""] = /^[ \t]*(?:-[ \t]+)*/.exec(text) ?? [];
  const [named = ""] =
    /^[A-Za-z_][\w.-]{0,99}:(?=[ \t])[ \t]*/.exec(text.slice(start.length)) ?? [];
  if (named === "" && !start.includes("-")) return undefined;
  const before = start + named;
  const key = named === "" ? undefined : named.slice(0, named.indexOf(":"));
  return { before, key, value: text.slice(before.length).trimEnd() };
}

/** The ways in which a line that YAML refuses may have been meant, the likeliest first. */
export function rewritings(text: string, knownKeys: readonly string[]): readonly Rewriting[] {
  const shaped = reshaped(text, knownKeys);
  const both = shaped.flatMap((one) =>
    revalued(one.text).map((inner) => ({ ...inner, what: one.what })),
  );
  return [...revalued(text), ...shaped, ...both];
}

/** The same value behind another beginning. */
function reshaped(text: string, knownKeys: readonly string[]): readonly Rewriting[] {
  const [start = ""] = /^[ \t]*/.exec(text) ?? [];
  const rest = text.slice(start.length);
  const [word = ""] = /^[A-Za-z_][\w-]{0,99}/.exec(rest) ?? [];
  const after = rest.slice(word.length);
  const value = after.trimStart().replace(/^[=:]/, "").trim();
  const line = `${start}${word}: ${value}`;
  if (word === "" || value === "") return [];
  if (/^:[^\s:/]/.test(after)) {
    return [{ text: line, what: `there is no space after the colon of \`${word}\`` }];
  }
  if (/^[ \t]*=/.test(after)) {
    return [{ text: line, what: `\`${word}\` has an equals sign in the place of its colon` }];
  }
  if (/^[ \t]*:/.test(after)) {
    // A key that is indented as none of the others is.
    return start === "" ? [] : [{ text: rest, what: `\`${word}\` is indented` }];
  }
  const isKey = knownKeys.includes(word.toLowerCase());
  return isKey ? [{ text: line, what: `there is no colon after \`${word}\`` }] : [];
}

/** The same line with its value written in another way. */
function revalued(text: string): readonly Rewriting[] {
  const line = takeApart(text);
  if (line === undefined || line.value === "") return [];
  const { before, key, value } = line;
  const name = key === undefined ? "the item" : `\`${key}\``;
  return writingsOf(value, name).map((one) => ({ ...one, text: before + one.text }));
}

function writingsOf(value: string, name: string): readonly Rewriting[] {
  const first = value[0] ?? "";
  if ("“”„‟«".includes(first)) {
    const inner = value.slice(1).replace(/[“”‟»"]$/, "");
    const what = `the quotes of ${name} are typographic, and YAML knows only straight ones`;
    return [{ text: quoted(inner), what }];
  }
  if (first === '"' || first === "'") return requoted(value, first, name);
  if (first === "[" || first === "{") return closed(value, first, name);
  // An anchor that is one.
  if (/^&[\w-]+(?:\s|$)/.test(value)) return [];
  const what = whyQuotes(value, name);
  const inner = value.replace(/["'”]$/, "");
  const isLeft = inner !== value && !inner.includes(value.at(-1) ?? "");
  return [{ text: quoted(isLeft ? inner : value), what }];
}

function requoted(value: string, quote: string, name: string): readonly Rewriting[] {
  const inner = value.slice(1);
  const whole = { text: quoted(value), what: `${name} begins with a quote that ends too early` };
  if (!inner.includes(quote)) {
    return [{ text: quoted(inner), what: `the quote that opens ${name} is never closed` }];
  }
  if (!inner.endsWith(quote)) return [whole];
  const what = inner.slice(0, -1).includes(quote)
    ? `${name} has quotes inside its quotes`
    : `${name} has a backslash in double quotes`;
  return [{ text: quoted(inner.slice(0, -1)), what }, whole];
}

/** A list or a mapping in one line: its bracket closed, or its items in quotes, or all of it as text. */
function closed(value: string, bracket: string, name: string): readonly Rewriting[] {
  const [close, kind] = bracket === "[" ? ["]", "list"] : ["}", "mapping"];
  const open = value.split(bracket).length - value.split(close).length;
  if (open > 0) {
    const text = value.replace(/,$/, "") + close.repeat(open);
    const what = `the ${kind} of ${name} is never closed`;
    return bracket === "[" ? [{ text, what }, ...itemized(text, what)] : [{ text, what }];
  }
  if (!value.endsWith(close)) {
    return [{ text: quoted(value), what: `${name} begins with a bracket, as a list does` }];
  }
  return bracket === "[" ? itemized(value, `an item of ${name} needs quotes`) : [];
}

function itemized(value: string, what: string): readonly Rewriting[] {
  const items = value
    .slice(1, -1)
    .split(",")
    .map((item) => item.trim());
  const written = items.map((item) => (/^[\w-][\w .+#-]*$/.test(item) ? item : quoted(bare(item))));
  return [{ text: `[${written.join(", ")}]`, what }];
}

/** Without quotes at either end. */
function bare(item: string): string {
  return item.replace(/^["'“”]/, "").replace(/["'“”]$/, "");
}

function whyQuotes(value: string, name: string): string {
  const sign = /^[^\w\s]/u.exec(value)?.[0];
  if (sign !== undefined && "@`%*&!|>-?,]}#".includes(sign)) {
    return `${name} begins with ${sign === "`" ? "a backtick" : `\`${sign}\``}, which has a meaning of its own in YAML`;
  }
  return /:(?:\s|$)/.test(value) ? `${name} holds a colon` : `${name} needs quotes`;
}

/** Text in quotes: in double ones, unless something in it has a meaning there. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
