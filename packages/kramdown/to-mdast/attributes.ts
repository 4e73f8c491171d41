import type { KramdownDetails, Printed } from "../details.ts";
import { decodeReferences, escapeAttribute, escapeSourceAttribute } from "../to-html/escape.ts";
import type { Attributes } from "../tree.ts";

export interface ReadAttributes {
  /** Decoded, in order. */
  readonly values: Record<string, string>;
  readonly details: Pick<KramdownDetails, "printedAttributes">;
}

/** Decoded attributes, with what kramdown prints where escaping them would give something else. */
export function readAttributeValues(attributes: Attributes): ReadAttributes {
  if (attributes.size === 0) return { values: {}, details: {} };
  const values: [string, string][] = [];
  const printed: [string, Printed][] = [];
  for (const [name, source] of attributes) {
    const of = decodeReferences(source);
    const html = escapeSourceAttribute(source);
    values.push([name, of]);
    if (html !== escapeAttribute(of)) printed.push([name, { of, html }]);
  }
  return {
    values: Object.fromEntries(values),
    details: printed.length === 0 ? {} : { printedAttributes: Object.fromEntries(printed) },
  };
}

export interface SplitAttributes extends ReadAttributes {
  /** All but those that the node has fields for. */
  readonly rest: Record<string, string>;
  readonly order: Pick<KramdownDetails, "order">;
}

/** Attributes of which a node has some in fields of its own; those come first when it is printed. */
export function splitAttributes(
  attributes: Attributes,
  fields: readonly string[],
): SplitAttributes {
  const read = readAttributeValues(attributes);
  const names = [...attributes.keys()];
  const rest = names.filter((name) => !fields.includes(name));
  const usual = [...fields.filter((name) => attributes.has(name)), ...rest];
  return {
    ...read,
    rest: Object.fromEntries(rest.map((name) => [name, read.values[name] ?? ""])),
    order: usual.join(" ") === names.join(" ") ? {} : { order: names },
  };
}
