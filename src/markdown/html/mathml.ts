import type { RootContent } from "mdast";
import type { Element } from "../tree/nodes.ts";
import { walk } from "../tree/rewrite.ts";
import { plainText } from "../tree/text.ts";

/** The TeX that a formula in MathML was made from, as most tools leave it there; null where none did. */
export function formulaOf(math: Element): RootContent | null {
  const value = (texIn(math) ?? math.attributes.alttext ?? "").trim();
  if (value === "") return null;
  const position = math.position ? { position: math.position } : {};
  const isBlock = math.attributes.display === "block";
  return { type: isBlock ? "math" : "inlineMath", value, ...position };
}

function texIn(math: Element): string | undefined {
  let found: string | undefined;
  walk(math, (node) => {
    const isTex =
      node.type === "element" &&
      node.tagName === "annotation" &&
      /tex/i.test(node.attributes.encoding ?? "");
    if (isTex) found ??= plainText(node);
    return undefined;
  });
  return found;
}
