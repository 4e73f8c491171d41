import { fragment, originOf, slice } from "../text/fragment.ts";
import { joinText, type List } from "../tree.ts";

const UNCHECKED = /^[ \t\r\n\f\v]*\[ \][ \t\r\n\f\v]+/;
const CHECKED = /^[ \t\r\n\f\v]*\[[xX]\][ \t\r\n\f\v]+/;
const INPUT = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled"';

/**
 * Makes task list items of those that start with `[ ]` or `[x]`. The box becomes HTML, so that what follows it is read as
 * after a tag. An item after a task is of the task class even without a box.
 */
export function markTasks(list: List): void {
  let found = false;
  for (const item of list.children) {
    const [first] = item.children;
    const part = first?.kind === "paragraph" ? first.children[0] : undefined;
    if (part?.kind !== "unparsed") continue;
    const text = joinText(part);
    const box = UNCHECKED.exec(text.text) ?? CHECKED.exec(text.text);
    if (box && item.kind === "item") {
      const checked = !box[0].includes("[ ]");
      const input = `${INPUT}${checked ? ' checked="checked"' : ""} />`;
      part.parts = [fragment(input, originOf(text, 0)), slice(text, box[0].length)];
      item.task = true;
      found = true;
    }
    if (found) item.attributes.set("class", "task-list-item");
  }
  if (found) list.attributes.set("class", "task-list");
}
