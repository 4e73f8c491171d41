/**
 * Liquid 4's strict parser. Jekyll's `error_mode: warn` tries it first and falls back to the lax one,
 * so where the two differ (`a==b`, `a [0]`) this one decides.
 */

type Kind = "comparison" | "string" | "number" | "id" | "dotdot" | "end" | Special;
type Special = "|" | "." | ":" | "," | "[" | "]" | "(" | ")" | "?" | "-";

interface Lexeme {
  readonly kind: Kind;
  readonly text: string;
}

const lexemes: readonly (readonly [Kind, RegExp])[] = [
  ["comparison", /==|!=|<>|<=?|>=?|contains(?=[ \t\r\n\f\v])/y],
  ["string", /'[^']*'|"[^"]*"/y],
  ["number", /-?\d+(?:\.\d+)?/y],
  ["id", /[a-zA-Z_][\w-]*\??/y],
  ["dotdot", /\.\./y],
];

const specials = "|.:,[]()?-";
const blank = /[ \t\r\n\f\v]*/y;

/** Undefined where a character is not one of Liquid's. */
function lex(text: string): readonly Lexeme[] | undefined {
  const found: Lexeme[] = [];
  for (let at = 0; ; ) {
    blank.lastIndex = at;
    blank.test(text);
    at = blank.lastIndex;
    if (at >= text.length) break;
    const lexeme = lexemeAt(text, at);
    if (lexeme === undefined) return undefined;
    found.push(lexeme);
    at += lexeme.text.length;
  }
  return found;
}

function lexemeAt(text: string, at: number): Lexeme | undefined {
  for (const [kind, pattern] of lexemes) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return { kind, text: match[0] };
  }
  const char = text[at] ?? "";
  return specials.includes(char) ? { kind: char as Special, text: char } : undefined;
}

/** What the strict parser does not take: the lax one is asked instead. */
export class NotStrict extends Error {}

/** Reads lexemes one after the other. */
export interface StrictReader {
  /** The lexeme's text if it is of this kind (and this text), and steps over it. */
  take(kind: Kind, text?: string): string | undefined;
  /** @throws {NotStrict} */
  need(kind: Kind, text?: string): string;
  peek(kind: Kind, ahead?: number): boolean;
  /** Liquid's own spelling of the expression, without white space. @throws {NotStrict} */
  expression(): string;
  /** @throws {NotStrict} */
  end(): void;
}

/** @throws {NotStrict} a character is not one of Liquid's */
export function readStrict(markup: string): StrictReader {
  const tokens = lex(markup);
  if (tokens === undefined) throw new NotStrict();
  let at = 0;
  let depth = 0;

  function take(kind: Kind, text?: string): string | undefined {
    const token = tokens?.[at];
    if (token?.kind !== kind || (text !== undefined && token.text !== text)) return undefined;
    at++;
    return token.text;
  }
  function need(kind: Kind, text?: string): string {
    const found = take(kind, text);
    if (found === undefined) throw new NotStrict();
    return found;
  }
  function expression(): string {
    // Deeper than any template, shallower than the stack.
    if (++depth > 200) throw new NotStrict();
    try {
      const literal = take("string") ?? take("number");
      if (literal !== undefined) return literal;
      return take("(") === undefined ? variable() : range();
    } finally {
      depth--;
    }
  }
  function range(): string {
    const first = expression();
    need("dotdot");
    const last = expression();
    need(")");
    return `(${first}..${last})`;
  }
  function variable(): string {
    const parts: string[] = [need("id")];
    for (;;) {
      while (take("[") !== undefined) parts.push("[", expression(), need("]"));
      if (take(".") === undefined) return parts.join("");
      parts.push(".", need("id"));
    }
  }
  return {
    take,
    need,
    peek: (kind, ahead = 0) => tokens[at + ahead]?.kind === kind,
    expression,
    end() {
      if (at < tokens.length) throw new NotStrict();
    },
  };
}

/** What the strict reading gives, else what the lax one gives. */
export function strictOr<T>(markup: string, strict: (reader: StrictReader) => T, lax: () => T): T {
  try {
    const reader = readStrict(markup);
    const result = strict(reader);
    reader.end();
    return result;
  } catch (error) {
    if (error instanceof NotStrict) return lax();
    throw error;
  }
}
