/** The smallest text near `text` that still fails: lines are taken away first, then characters. */
export async function shrink(
  text: string,
  fails: (text: string) => Promise<boolean>,
): Promise<string> {
  const lines = await shrinkParts(text.split(/(?<=\n)/), fails);
  return (await shrinkParts(Array.from(lines.join("")), fails)).join("");
}

async function shrinkParts(
  parts: string[],
  fails: (text: string) => Promise<boolean>,
): Promise<string[]> {
  let rest = parts;
  for (
    let size = Math.ceil(rest.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let start = 0; start < rest.length; ) {
      const without = [...rest.slice(0, start), ...rest.slice(start + size)];
      if (without.length < rest.length && (await fails(without.join("")))) rest = without;
      else start += size;
    }
  }
  return rest;
}
