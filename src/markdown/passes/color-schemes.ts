import type { Root, RootContent } from "mdast";
import { type Change, rewrite, walk } from "../tree/rewrite.ts";

/** The classes by which a theme shows something to readers of one color scheme only. */
export interface SchemeClasses {
  readonly light: string;
  readonly dark: string;
}

/** The tree without the dark one of two pictures that a reader never sees together. One that has no other stays. */
export function oneScheme(root: Root, { light, dark }: SchemeClasses): Root {
  const pictures: RootContent[] = [];
  walk(root, (node) => {
    if (isPicture(node)) pictures.push(node);
    return undefined;
  });
  const has = (node: RootContent | undefined, name: string) =>
    node !== undefined && classesOf(node).includes(name);
  const left = new Set<RootContent>();
  const taken = new Set<RootContent>();
  for (const [at, node] of pictures.entries()) {
    if (!has(node, dark) || has(node, light)) continue;
    const other = [pictures[at - 1], pictures[at + 1]].find(
      (one) => one !== undefined && has(one, light) && !taken.has(one),
    );
    if (other === undefined) continue;
    taken.add(other);
    left.add(node);
  }
  if (left.size === 0) return root;
  return rewrite(root, (node): Change => {
    if (left.has(node)) return [];
    const isEmpty = "children" in node && node.children.every(isBlankText);
    return isEmpty && (node.type === "paragraph" || node.type === "link") ? [] : node;
  });
}

function isPicture(node: RootContent): boolean {
  return node.type === "image" || (node.type === "element" && node.tagName === "img");
}

function isBlankText(node: RootContent): boolean {
  return node.type === "text" && node.value.trim() === "";
}

function classesOf(node: RootContent): readonly string[] {
  const own = node.type === "element" ? node.attributes.class : undefined;
  const { className, class: given } = (node.data?.hProperties ?? {}) as Readonly<
    Record<string, unknown>
  >;
  return [own, className, given].flatMap((value) => String(value ?? "").split(/[\s,]+/));
}
