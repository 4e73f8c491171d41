import { fromHtml } from "../vendor/hast-util-from-html.js";
import { toText } from "../vendor/hast-util-to-text.js";
// src/platforms/medium/feed.ts
const LARGEST_FEED = 8388608;
function readFeed(xml) {
	if (xml.length > LARGEST_FEED || !/^\s*(?:<\?xml[^>]{0,200}\?>\s*)?<rss\b/.test(xml)) return [];
	return elements(fromHtml(`<math>${xml.replace(/^\s*<\?xml[^>]{0,200}\?>/, "")}</math>`, { fragment: true }), "item").flatMap((item) => storyOf(item) ?? []);
}
function storyOf(item) {
	const id = lastPart(textIn(item, "guid"));
	const url = withoutTracking(textIn(item, "link"));
	if (id === void 0 || url === void 0) return void 0;
	const end = textIn(item, "content:encoded").slice(-4e3);
	const content = fromHtml(end, { fragment: true });
	return {
		id,
		url,
		title: textIn(item, "title"),
		canonicalUrl: closingLink(content)
	};
}
function closingLink(content) {
	const blocks = content.children.filter((node) => node.type === "element");
	for (const block of blocks.toReversed()) {
		const [link, ...more] = elements(block, "a");
		const address = link?.properties.href;
		if (more.length > 0 || typeof address !== "string") continue;
		if (/originally published/i.test(toText(block))) return address;
	}
	return null;
}
function elements(parent, name) {
	const found = [];
	const waiting = parent.children.toReversed();
	for (let node = waiting.pop(); node !== void 0; node = waiting.pop()) {
		if (node.type !== "element") continue;
		if (node.tagName === name) found.push(node);
		waiting.push(...node.children.toReversed());
	}
	return found;
}
function textIn(item, name) {
	const [first] = elements(item, name);
	return (first?.children ?? []).map((child) => child.type === "text" ? child.value : "").join("").trim();
}
function lastPart(guid) {
	return /(?<![^/])[^/]+$/.exec(guid.slice(-200))?.[0];
}
function withoutTracking(link) {
	if (!URL.canParse(link)) return void 0;
	const url = new URL(link);
	return /^https?:$/.test(url.protocol) ? `${url.origin}${url.pathname}` : void 0;
}
export { readFeed };
