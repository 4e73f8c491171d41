import type { Nodes } from "mdast";
import type { Math as DisplayMath, Element, InlineMath } from "../../../markdown/tree/nodes.ts";
import { findElement, hasClass, isElement, wordsIn } from "./elements.ts";
import { texOfMathMl } from "./math-ml.ts";

/** The formula that an element shows, as TeX; null for all others. */
export function formulaOf(node: Element): InlineMath | DisplayMath | null {
  const tex = texOf(node);
  if (tex === null) return null;
  const value = tex.value.trim();
  return value === "" ? null : { type: tex.isDisplay ? "math" : "inlineMath", value };
}

/** True of an element whose formula is looked for as a whole. */
export function isFormula(node: Nodes): boolean {
  return (
    hasClass(node, /^(?:katex|katex-display|math)$/) || isElement(node, "mjx-container", "math")
  );
}

interface Tex {
  readonly value: string;
  readonly isDisplay: boolean;
}

function texOf(node: Element): Tex | null {
  if (hasClass(node, /^katex-display$/)) return annotated(node, true);
  if (hasClass(node, /^katex$/)) return annotated(node, false);
  if (isElement(node, "mjx-container")) {
    return annotated(
      node,
      node.attributes.display === "true" || node.attributes.display === "block",
    );
  }
  if (isElement(node, "math")) return annotated(node, node.attributes.display === "block");
  if (isElement(node, "script") && /^math\/tex/.test(node.attributes.type ?? "")) {
    return { value: wordsIn(node), isDisplay: /mode=display/.test(node.attributes.type ?? "") };
  }
  if (hasClass(node, /^(?:math|arithmatex|MathJax_Preview|katex-src)$/)) return delimited(node);
  return null;
}

/** TeX that was kept beside what it became; else what MathML says. */
function annotated(node: Element, isDisplay: boolean): Tex | null {
  const annotation = findElement(
    node,
    (one) => one.tagName === "annotation" && /tex/i.test(one.attributes.encoding ?? ""),
  );
  const source = node.attributes["data-latex"] ?? node.attributes.alttext;
  const value = annotation === undefined ? source : wordsIn(annotation);
  if (value !== undefined && value.trim() !== "") return { value, isDisplay };
  const math = isElement(node, "math") ? node : findElement(node, (one) => one.tagName === "math");
  return math === undefined ? null : { value: texOfMathMl(math), isDisplay };
}

/** `\(…\)` and `\[…\]` as they wait for a script. */
function delimited(node: Element): Tex | null {
  const made = findElement(node, (one) => hasClass(one, /^katex(?:-display)?$/));
  if (made !== undefined) {
    const isDisplay = hasClass(made, /^katex-display$/) || hasClass(node, /^math-display$/);
    return annotated(made, isDisplay);
  }
  const text = wordsIn(node).trim();
  const isBlock = hasClass(node, /^(?:display|math-display|block)$/) || isElement(node, "div");
  const bare = /^(?:\\\(([\s\S]*)\\\)|\\\[([\s\S]*)\\\]|\$\$([\s\S]*)\$\$|\$([\s\S]*)\$)$/.exec(
    text,
  );
  if (bare === null) {
    return hasClass(node, /^(?:math-inline|math-display|inline|display)$/) && text !== ""
      ? { value: text, isDisplay: isBlock }
      : null;
  }
  const [, inline, display, dollars, dollar] = bare;
  const isDisplay = display !== undefined || dollars !== undefined;
  return { value: inline ?? display ?? dollars ?? dollar ?? "", isDisplay };
}
