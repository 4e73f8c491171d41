import { layout, markup, presentable, renderStory, styleSheet, trusted } from "./sandbox.js";
import { printable } from "./settings.js";
import { handCss, handPanel, handPolicy, handStore, previewCss } from "./preview.js";
import { createHash } from "node:crypto";
// src/preview/hand-page.ts
function handPage(offer, platform) {
	const { name } = platform;
	const css = `${styleSheet}${previewCss}${handCss}`;
	const digest = createHash("sha256").update(css).digest("base64");
	const policy = `default-src 'none'; script-src ${handPolicy}; style-src 'sha256-${digest}'; img-src data:; form-action 'none'; base-uri 'none'`;
	return layout({
		title: `${printable(offer.title, 200)} – for ${name}`,
		bodyClass: "reading preview",
		styleSheets: [],
		canonical: offer.canonicalUrl,
		meta: markup`<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<style>${trusted(css)}</style>`
	}, markup`${handPanel(offer, name)}
<main class="stage ${platform.id}" id="article" tabindex="-1"><article class="story"><div class="prose">${presentable(renderStory("html", offer.story).html)}</div></article></main>
${handStore(offer)}`);
}
export { handPage };
