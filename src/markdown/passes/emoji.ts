import { nameToEmoji } from "gemoji";
import type { Root, RootContent } from "mdast";
import { rewrite } from "../tree/rewrite.ts";

/** The text with names such as `:tada:` as the emoji that GitHub has for them; a name that it does not know stays. */
export function withEmoji(text: string): string {
  return text.replace(/:([\w+-]{1,60}):/g, (written, name: string) =>
    Object.hasOwn(nameToEmoji, name) ? (nameToEmoji[name] ?? written) : written,
  );
}

/** The same for the words of a tree; code is left as it is. */
export function emojiInTree(root: Root): Root {
  return rewrite(root, (node): RootContent => {
    if (node.type !== "text" || !node.value.includes(":")) return node;
    const value = withEmoji(node.value);
    return value === node.value ? node : { ...node, value };
  });
}
