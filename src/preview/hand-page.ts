import { createHash } from "node:crypto";
import {
  layout,
  markup,
  presentable,
  renderStory,
  styleSheet,
  trusted,
} from "../../packages/sandbox/index.ts";
import type { Offer } from "../core/platform.ts";
import { printable } from "../core/printable.ts";
import { handCss, handPanel, handStore } from "./hand-panel.ts";
import { handPolicy } from "./hand-script.ts";
import { previewCss } from "./preview-css.ts";

/**
 * One post for one platform without a key, as a page of its own: what to copy where, and below it the story about as the
 * platform will show it. The file holds all that it needs: it works from an artifact, and without a network.
 */
export function handPage(
  offer: Offer,
  platform: { readonly id: string; readonly name: string },
): string {
  const { name } = platform;
  const css = `${styleSheet}${previewCss}${handCss}`;
  const digest = createHash("sha256").update(css).digest("base64");
  const policy = `default-src 'none'; script-src ${handPolicy}; style-src 'sha256-${digest}'; img-src data:; form-action 'none'; base-uri 'none'`;
  return layout(
    {
      title: `${printable(offer.title, 200)} – for ${name}`,
      bodyClass: "reading preview",
      styleSheets: [],
      canonical: offer.canonicalUrl,
      meta: markup`<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<style>${trusted(css)}</style>`,
    },
    markup`${handPanel(offer, name)}
<main class="stage ${platform.id}" id="article" tabindex="-1"><article class="story"><div class="prose">${presentable(renderStory("html", offer.story).html)}</div></article></main>
${handStore(offer)}`,
  );
}
