import { defaultOptions, TagToken, Token, TokenKind } from "liquidjs";
import { Failure } from "../failure.ts";
import { isBlank, skipBlank } from "./lax.ts";

/** Text between tags; what `{%-` and `-%}` trim off is no part of it. */
export class TextToken extends Token {
  constructor(input: string, begin: number, end: number, file?: string) {
    super(TokenKind.HTML, input, begin, end, file);
  }
}

/** `{{ … }}`. */
export class OutputToken extends Token {
  readonly markup: string;

  constructor(input: string, begin: number, end: number, markup: string, file?: string) {
    super(TokenKind.Output, input, begin, end, file);
    this.markup = markup;
  }
}

/** `{% … %}`, its name and markup read as Ruby's Liquid does. */
export class RubyTagToken extends TagToken {
  override name: string;
  override readonly args: string;
  /** What `raw` keeps: stretches of the input. Others keep nothing. */
  raw: readonly (readonly [start: number, end: number])[] = [];

  constructor(input: string, begin: number, end: number, tag: TagText, file?: string) {
    super(input, begin, end, defaultOptions, file);
    this.name = tag.name;
    this.args = tag.markup;
  }
}

interface TagText {
  readonly name: string;
  readonly markup: string;
}

/** A piece of a template as Ruby's Liquid cuts it. */
export type RubyToken = TextToken | OutputToken | RubyTagToken;

/** A token that Ruby's Liquid cannot read; thrown with its place. */
export class TokenFailure extends Failure {
  readonly token: Token;

  constructor(message: string, token: Token, hint: string) {
    super("liquid-syntax", message, hint);
    this.token = token;
  }
}

interface Piece {
  readonly kind: "text" | "output" | "tag";
  readonly begin: number;
  readonly end: number;
}

/** Splits as Ruby's Liquid 4 does: a tag ends at the first `%}`, an output at the first `}` or `}}`. */
function* pieces(input: string): Generator<Piece> {
  let at = 0;
  let lastTagEnd = input.lastIndexOf("%}");
  let lastBrace = input.lastIndexOf("}");
  if (lastTagEnd < 0) lastTagEnd = -1;
  if (lastBrace < 0) lastBrace = -1;
  while (at < input.length) {
    const begin = nextOpening(input, at);
    if (begin > at) yield { kind: "text", begin: at, end: begin };
    if (begin >= input.length) return;
    const kind = input[begin + 1] === "%" ? "tag" : "output";
    let end = begin + 2;
    if (kind === "tag" && lastTagEnd >= begin + 2) end = input.indexOf("%}", begin + 2) + 2;
    if (kind === "output" && lastBrace >= begin + 2) {
      end = input.indexOf("}", begin + 2) + 1;
      if (input[end] === "}") end++;
    }
    yield { kind, begin, end };
    at = end;
  }
}

function nextOpening(input: string, from: number): number {
  for (let at = input.indexOf("{", from); at >= 0; at = input.indexOf("{", at + 1)) {
    const next = input[at + 1];
    if (next === "{" || next === "%") return at;
  }
  return input.length;
}

const tagHead = /\{%-?[ \t\r\n\f\v]*(\w+)[ \t\r\n\f\v]*/y;

/**
 * The tokens of a template, `raw` blocks resolved and white space trimmed.
 * @throws {TokenFailure} a tag or an output that is not closed
 */
export function tokenize(input: string, file?: string): RubyToken[] {
  const tokens: RubyToken[] = [];
  const stream = pieces(input);
  let trims = false;
  for (const piece of stream) {
    const { kind, begin, end } = piece;
    if (kind === "text") {
      const start = trims ? skipNulls(input, begin, end) : begin;
      trims = false;
      tokens.push(new TextToken(input, start, end, file));
      continue;
    }
    const before = tokens.at(-1);
    if (input[begin + 2] === "-" && before instanceof TextToken) trimEnd(before);
    trims = input[end - 3] === "-";
    if (kind === "output") tokens.push(outputToken(input, begin, end, file));
    else {
      const token = tagToken(input, begin, end, file);
      tokens.push(token);
      if (token.name === "raw") token.raw = readRaw(token, stream);
    }
  }
  return tokens;
}

/** Ruby's `strip` takes NUL for white space. */
function skipNulls(input: string, begin: number, end: number): number {
  let at = begin;
  while (at < end && (isBlank(input.charCodeAt(at)) || input.charCodeAt(at) === 0)) at++;
  return at;
}

function trimEnd(token: Token): void {
  while (token.end > token.begin) {
    const code = token.input.charCodeAt(token.end - 1);
    if (!isBlank(code) && code !== 0) return;
    token.end--;
  }
}

function outputToken(input: string, begin: number, end: number, file?: string): OutputToken {
  if (!input.startsWith("}}", end - 2) || end - begin < 4) {
    const text = input.slice(begin, end);
    const where = new TextToken(input, begin, end, file);
    throw new TokenFailure(
      `\`${shortened(text)}\` is not closed by \`}}\``,
      where,
      "Close it, or wrap text that is not Liquid in `{% raw %}` and `{% endraw %}`.",
    );
  }
  const from = input[begin + 2] === "-" && begin + 3 <= end - 2 ? begin + 3 : begin + 2;
  const to = input[end - 3] === "-" && end - 3 >= from ? end - 3 : end - 2;
  return new OutputToken(input, begin, end, input.slice(from, to), file);
}

function tagToken(input: string, begin: number, end: number, file?: string): RubyTagToken {
  tagHead.lastIndex = begin;
  const name = tagHead.exec(input)?.[1];
  const from = tagHead.lastIndex;
  if (name === undefined || !input.startsWith("%}", end - 2) || from > end - 2) {
    throw new TokenFailure(
      `\`${shortened(input.slice(begin, end))}\` is not a tag, or is not closed by \`%}\``,
      new TextToken(input, begin, end, file),
      "Close it, or wrap text that is not Liquid in `{% raw %}` and `{% endraw %}`.",
    );
  }
  const to = input[end - 3] === "-" && end - 3 >= from ? end - 3 : end - 2;
  return new RubyTagToken(input, begin, end, { name, markup: input.slice(from, to) }, file);
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

const rawTag = /\{%[ \t\r\n\f\v]*(\w+)/y;

/** Reads on to `{% endraw %}`, as Ruby's Liquid 4.0 does: `{%- endraw %}` does not end it. */
function readRaw(token: RubyTagToken, stream: Iterator<Piece>): readonly [number, number][] {
  const { input, file } = token;
  if (skipBlank(token.args, 0) < token.args.length) {
    throw new TokenFailure("`raw` takes no arguments", token, "Write `{% raw %}`.");
  }
  const kept: [number, number][] = [];
  for (let next = stream.next(); !next.done; next = stream.next()) {
    const { begin, end } = next.value;
    const tag = lastTag(input, begin, end);
    if (tag !== undefined) {
      // A tag that is not `endraw` leaves what stands before it twice; so does Liquid.
      if (tag.begin > begin) kept.push([begin, tag.begin]);
      if (tag.name === "endraw") return kept;
    }
    kept.push([begin, end]);
  }
  throw new TokenFailure(
    "`raw` is never closed",
    new TextToken(input, token.begin, token.end, file),
    "Close it with `{% endraw %}`, without a hyphen.",
  );
}

/** The last `{% name` in a piece that ends with `%}`. */
function lastTag(
  input: string,
  begin: number,
  end: number,
): { readonly begin: number; readonly name: string } | undefined {
  if (!input.startsWith("%}", end - 2)) return undefined;
  for (
    let at = input.lastIndexOf("{%", end - 3);
    at >= begin;
    at = input.lastIndexOf("{%", at - 1)
  ) {
    rawTag.lastIndex = at;
    const name = rawTag.exec(input)?.[1];
    if (name !== undefined && rawTag.lastIndex <= end - 2) return { begin: at, name };
    if (at === 0) break;
  }
  return undefined;
}
