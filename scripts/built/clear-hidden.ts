import { remove } from "../../src/readers/built/article.ts";
import { type Parent, type Tag, visitTags } from "../../src/readers/built/dom.ts";
import { isHidden } from "../../src/readers/built/furniture.ts";

/** Takes away what a page holds but doesn't show. */
export function clearHidden(root: Parent): void {
  const gone: Tag[] = [];
  visitTags(root, (tag) => {
    if (!isHidden(tag)) return undefined;
    gone.push(tag);
    return false;
  });
  for (const tag of gone) remove(tag);
}
