import { nameToEmoji } from "../vendor/gemoji.js";
import { rewrite } from "./rendering.js";
// src/markdown/passes/emoji.ts
const names = new RegExp(`:(${Object.keys(nameToEmoji).map((name) => name.replaceAll("+", String.raw`\+`)).join("|")}):`, "g");
function withEmoji(text) {
	return text.replace(names, (written, name) => nameToEmoji[name] ?? written);
}
function emojiInTree(root) {
	return rewrite(root, (node) => {
		if (node.type !== "text" || !node.value.includes(":")) return node;
		const value = withEmoji(node.value);
		return value === node.value ? node : {
			...node,
			value
		};
	});
}
export { emojiInTree, withEmoji };
