import type { Element, Root } from "hast";

/** An element and where it stands. */
export interface Found {
  readonly element: Element;
  readonly parent: Element | Root;
}

/** The first element below this one, in the order of the text, that is so. */
export function findElement(
  parent: Element | Root,
  isSo: (element: Element) => boolean,
): Found | undefined {
  for (const element of parent.children) {
    if (element.type !== "element") continue;
    if (isSo(element)) return { element, parent };
    const found = findElement(element, isSo);
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
