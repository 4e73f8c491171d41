import type { Nodes } from "mdast";
import type { Printed } from "../details.ts";
import { escapeAttribute } from "./escape.ts";
import { detailsOf } from "./printer.ts";

/** A node's attributes as HTML: those in its own fields first, then those from its attribute lists. */
export function attributesOfNode(
  node: Nodes,
  fields: Readonly<Record<string, string | null | undefined>> = {},
): string {
  const { printedAttributes = {}, order } = detailsOf(node);
  const all: Record<string, unknown> = { ...fields, ...node.data?.hProperties };
  const names = order ? [...new Set([...order, ...Object.keys(all)])] : Object.keys(all);
  return names
    .map((name) => {
      const printed = Object.hasOwn(printedAttributes, name) ? printedAttributes[name] : undefined;
      return printAttribute(name, all[name], printed);
    })
    .join("");
}

/** Attributes as HTML. An `id` of nothing but white space is left out. */
export function printAttributes(
  attributes: Readonly<Record<string, unknown>>,
  printed: Readonly<Record<string, Printed>> = {},
): string {
  return Object.entries(attributes)
    .map(([name, value]) => printAttribute(name, value, printed[name]))
    .join("");
}

function printAttribute(name: string, value: unknown, printed: Printed | undefined): string {
  if (value === null || value === undefined) return "";
  const text = String(value);
  if (name === "id" && text.trim() === "") return "";
  return ` ${name}="${printed?.of === text ? printed.html : escapeAttribute(text)}"`;
}
