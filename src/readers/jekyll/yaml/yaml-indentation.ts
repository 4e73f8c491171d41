import { Lexer } from "yaml";

/**
 * libyaml, which Jekyll reads with, asks for no indentation inside quotes and brackets; the `yaml` package does.
 * Indents the lines of the quoted text or the flow collection that ends too early at an offset, which changes no
 * value: line breaks and blanks there count as one blank. Undefined where nothing of the kind ends there.
 */
export function indentInside(text: string, offset: number): string | undefined {
  const start = beginningOf(text, offset);
  if (start === undefined) return undefined;
  const end = endOf(text, start);
  if (end === undefined) return undefined;
  const column = start - (text.lastIndexOf("\n", start) + 1);
  const inside = text.slice(start, end);
  const indented = inside.replace(/\n(?=[^\r\n])/g, `\n${" ".repeat(column + 1)}`);
  return indented === inside ? undefined : text.slice(0, start) + indented + text.slice(end);
}

/** The lexer's own marks among its lexemes, which stand for no text. */
const marks = new Set(["\u0002", "\u0018", "\u001f"]);

/** Where the quotes that end at the offset begin, or the outermost bracket that is open there. */
function beginningOf(text: string, offset: number): number | undefined {
  const open: number[] = [];
  let at = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (marks.has(lexeme)) continue;
    if (at >= offset) break;
    if (/^["']/.test(lexeme) && at + lexeme.length >= offset) return at;
    if (lexeme === "[" || lexeme === "{") open.push(at);
    if (lexeme === "]" || lexeme === "}") open.pop();
    at += lexeme.length;
  }
  return open[0];
}

function endOf(text: string, start: number): number | undefined {
  const first = text[start];
  if (first === '"' || first === "'") return endOfQuotes(text, start);
  let depth = 0;
  let before = "";
  for (let at = start; at < text.length; at++) {
    const char = text[at] ?? "";
    if ((char === '"' || char === "'") && "[{,:".includes(before)) {
      const end = endOfQuotes(text, at);
      if (end === undefined) return undefined;
      at = end - 1;
    } else if (char === "#" && /\s/.test(text[at - 1] ?? "")) {
      const newline = text.indexOf("\n", at);
      at = newline < 0 ? text.length : newline;
    } else if (char === "[" || char === "{") depth++;
    else if ((char === "]" || char === "}") && --depth === 0) return at + 1;
    if (/\S/.test(char)) before = char;
  }
  return undefined;
}

/** Past the closing quote: doubled single quotes and escaped double quotes do not close. */
function endOfQuotes(text: string, start: number): number | undefined {
  const quote = text[start] ?? "";
  for (let at = start + 1; at < text.length; at++) {
    if (quote === '"' && text[at] === "\\") at++;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) return at + 1;
      at++;
    }
  }
  return undefined;
}
