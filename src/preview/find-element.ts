import type { Element, Root } from "hast";

/** The first element below this one, in the order of the text, that is so. */
export function findElement(
  parent: Element | Root,
  isSo: (element: Element) => boolean,
): Element | undefined {
  for (const element of parent.children) {
    if (element.type !== "element") continue;
    const found = isSo(element) ? element : findElement(element, isSo);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether an element has this class. */
export function hasClass(name: string): (element: Element) => boolean {
  return ({ properties }) =>
    Array.isArray(properties.className) && properties.className.includes(name);
}

/** Whether an element has this name. */
export function isNamed(name: string): (element: Element) => boolean {
  return ({ tagName }) => tagName === name;
}
