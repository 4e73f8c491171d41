import type { Element } from "../tree/nodes.ts";

/** An element's first tag as text. */
export function startTag({ tagName, attributes }: Element): string {
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tagName}${given.join("")}>`;
}
