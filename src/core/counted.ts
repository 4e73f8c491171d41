/** A number of things for people: `1 post`, `2 posts`; `many` where an s does not make the plural. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Words as a part of a sentence: `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], last: "and" | "or" = "and"): string {
  const rest = words.slice(0, -1).join(", ");
  return [...(rest === "" ? [] : [rest]), ...words.slice(-1)].join(` ${last} `);
}

/** `1 copy`, `2 copies`. */
export function copies(number: number): string {
  return counted(number, "copy", "copies");
}
