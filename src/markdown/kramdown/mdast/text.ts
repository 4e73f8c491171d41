import { characterOf, lookUpEntity } from "../entities.ts";
import { decodeReferences, escapeSourceText, escapeText } from "../html/escape.ts";
import type { KramdownOptions } from "../options.ts";
import { SYMBOL_CHARACTERS } from "../symbols.ts";
import type { Entity, Text, TypographicSymbol } from "../tree.ts";

export interface TextPiece {
  readonly value: string;
  /** What kramdown prints for it. */
  readonly html: string;
}

/** What a reader sees of a text, a symbol or an entity. */
export function readText(
  tree: Text | TypographicSymbol | Entity,
  options: KramdownOptions,
): TextPiece {
  switch (tree.kind) {
    case "text":
      return { value: decodeReferences(tree.value), html: printText(tree.value, options) };
    case "symbol":
      return readSymbol(tree, options);
    case "entity": {
      const value = characterOf(tree.codePoint) ?? tree.original ?? "";
      return { value, html: printEntity(tree, options.entityOutput) };
    }
    default:
      return tree satisfies never;
  }
}

function printText(text: string, { removeLineBreaksForCjk }: KramdownOptions): string {
  const html = escapeSourceText(text);
  if (!removeLineBreaksForCjk) return html;
  const cjk = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]";
  return html.replace(new RegExp(`(?<=${cjk})\\n(?=${cjk})`, "gu"), "");
}

const QUOTES: Readonly<Partial<Record<TypographicSymbol["name"], number>>> = {
  lsquo: 0,
  rsquo: 1,
  ldquo: 2,
  rdquo: 3,
};

function readSymbol({ name, ascii }: TypographicSymbol, options: KramdownOptions): TextPiece {
  if (!options.typography) return { value: ascii, html: escapeText(ascii) };
  const quote = QUOTES[name];
  if (quote !== undefined) {
    const value = options.smartQuotes[quote] ?? SYMBOL_CHARACTERS[name];
    return { value, html: printCharacters(value, options.entityOutput) };
  }
  const own = options.typographicSymbols[name];
  if (own !== undefined) return { value: decodeReferences(own), html: escapeSourceText(own) };
  const value = SYMBOL_CHARACTERS[name];
  return { value, html: printCharacters(value, options.entityOutput) };
}

type Output = KramdownOptions["entityOutput"];

function printCharacters(value: string, output: Output): string {
  return Array.from(value, (char) => printCharacter(char, output)).join("");
}

function printCharacter(char: string, output: Output): string {
  const codePoint = char.codePointAt(0) ?? 0;
  const name = lookUpEntity(codePoint)?.name;
  return printEntity({ codePoint, name, original: undefined }, output);
}

/** As `entity_output` asks for it. What HTML needs escaped is never a bare character. */
function printEntity(
  { codePoint, name, original }: Pick<Entity, "codePoint" | "name" | "original">,
  output: Output,
): string {
  const char = characterOf(codePoint);
  const special = char !== undefined && /[<>&"]/.test(char);
  if (output === "as_char" && char !== undefined && (char === '"' || !special)) return char;
  if ((output === "as_input" || output === "as_char") && original !== undefined) return original;
  return (output === "symbolic" || special) && name !== undefined ? `&${name};` : `&#${codePoint};`;
}
