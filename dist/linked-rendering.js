import { withPlain } from "./planning.js";
import { absoluteUrl, rewrite } from "./rendering.js";
import { isPublicAddress } from "./public-address.js";
// src/markdown/own-links.ts
function linkCopies(root, copyOf) {
	return rewrite(root, (node) => {
		const url = node.type === "link" ? webAddress(copyOf(node.url)) : void 0;
		return node.type === "link" && url !== void 0 ? linkTo(node, url) : node;
	});
}
function webAddress(url) {
	if (url === void 0 || !/^https?:\/\//i.test(url)) return void 0;
	const safe = absoluteUrl(url, {
		pageUrl: url,
		canonicalUrl: url
	});
	return safe.kind === "url" ? safe.url : void 0;
}
function linkTo(link, url) {
	const [only, another] = link.children;
	const isBare = only?.type === "text" && another === void 0 && only.value === link.url;
	return {
		...link,
		url,
		children: isBare ? [{
			...only,
			value: url
		}] : link.children
	};
}
// src/compose/linked-rendering.ts
async function renderLinked(manuscript, platform, copyOf) {
	const open = (url) => {
		const copy = copyOf(url);
		return copy !== void 0 && isPublicAddress(platform.id, copy) ? copy : void 0;
	};
	const tree = linkCopies(manuscript.tree, open);
	const excerpt = manuscript.excerpt === manuscript.tree ? tree : linkCopies(manuscript.excerpt, open);
	const plain = await platform.render(manuscript);
	if (tree === manuscript.tree && excerpt === manuscript.excerpt) return plain;
	const { article, diagnostics } = await platform.render({
		...manuscript,
		tree,
		excerpt
	});
	if (article === void 0 || plain.article === void 0) return { diagnostics };
	return {
		article: withPlain(article, plain.article),
		diagnostics
	};
}
export { renderLinked };
