import { n as fromHtml, t as toText } from "./lib.js";
// src/platforms/medium/feed.ts
/** Ten stories with all their text need less; the parser's effort and depth are bounded by these. */
const LARGEST_FEED = 8388608;
/** Reads the stories in a feed; a text that is no feed has none. */
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
/**
* The address in the last block that says where the story was published first. Medium puts a line with similar words
* under a publication's stories, which leads to Medium.
*/
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
/** All elements of a name, in the order of the text; without recursion, since a feed's text is anybody's. */
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
	return /[^/]+$/.exec(guid.slice(-200))?.[0];
}
function withoutTracking(link) {
	if (!URL.canParse(link)) return void 0;
	const url = new URL(link);
	return /^https?:$/.test(url.protocol) ? `${url.origin}${url.pathname}` : void 0;
}
export { readFeed };
