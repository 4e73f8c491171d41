/** A number of things for people: `1 post`, `2 posts`; `many` where an s does not make the plural. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `1 copy`, `2 copies`. */
export function copies(number: number): string {
  return counted(number, "copy", "copies");
}
