import type { KramdownOptions } from "../options/options.ts";
import { characterOf, lookUpEntity } from "../text/entities.ts";
import type { Entity } from "../tree.ts";

type Output = KramdownOptions["entityOutput"];

/** Characters that the author did not write, as `entity_output` asks for them. */
export function printCharacters(value: string, output: Output): string {
  return Array.from(value, (char) => printCharacter(char, output)).join("");
}

function printCharacter(char: string, output: Output): string {
  const codePoint = char.codePointAt(0) ?? 0;
  const name = lookUpEntity(codePoint)?.name;
  return printEntity({ codePoint, name, original: undefined }, output);
}

/** As `entity_output` asks for it. What HTML needs escaped is never a bare character. */
export function printEntity(
  { codePoint, name, original }: Pick<Entity, "codePoint" | "name" | "original">,
  output: Output,
): string {
  const char = characterOf(codePoint);
  const special = char !== undefined && /[<>&"]/.test(char);
  if (output === "as_char" && char !== undefined && (char === '"' || !special)) return char;
  if ((output === "as_input" || output === "as_char") && original !== undefined) return original;
  return (output === "symbolic" || special) && name !== undefined ? `&${name};` : `&#${codePoint};`;
}
