import type { KramdownOptions } from "../options/options.ts";
import { characterOf } from "../text/entities.ts";
import { SYMBOL_CHARACTERS } from "../text/symbols.ts";
import { printCharacters, printEntity } from "../to-html/characters.ts";
import { decodeReferences, escapeSourceText, escapeText } from "../to-html/escape.ts";
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
  return html.replace(lineBreakInCjk, "");
}

const cjk = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]";
const lineBreakInCjk = new RegExp(`(?<=${cjk})\\n(?=${cjk})`, "gu");

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
