import { nameToEmoji } from "gemoji";
import type { Root, RootContent } from "mdast";
import { rewrite } from "../tree/rewrite.ts";

/** As the gem looks for them: a colon begins a name only where one that it knows follows, so `at 12:30:tada:` has one. */
const names = new RegExp(
  `:(${Object.keys(nameToEmoji)
    .map((name) => name.replaceAll("+", String.raw`\+`))
    .join("|")}):`,
  "g",
);

/** The text with names such as `:tada:` as the emoji that GitHub has for them; a name that it does not know stays. */
export function withEmoji(text: string): string {
  return text.replace(names, (written, name: string) => nameToEmoji[name] ?? written);
}

/** The same for the words of a tree; code is left as it is. */
export function emojiInTree(root: Root): Root {
  return rewrite(root, (node): RootContent => {
    if (node.type !== "text" || !node.value.includes(":")) return node;
    const value = withEmoji(node.value);
    return value === node.value ? node : { ...node, value };
  });
}
