import { type Markup, markup } from "../../packages/sandbox/index.ts";
import type { Offer } from "../core/platform.ts";
import { handScript } from "./hand-script.ts";

/** What a person does to bring a story to a platform: each thing to copy with a button, and where it belongs. */
export function handPanel({ editor, fields, importing }: Offer, name: string): Markup {
  return markup`<section class="hand" aria-labelledby="hand"><h2 id="hand">Publish it on ${name} by hand</h2>
<ol>
<li><button type="button" class="button on" value="" data-what="The story">Copy story</button> <span>as rich text: title, text, pictures and code</span></li>
<li><a class="button" href="${editor.url}" target="_blank" rel="noreferrer noopener">Open ${editor.shown}</a> <span>and paste it there (Ctrl+V or ⌘V)</span></li>
${fields.map(field)}
</ol>
<p id="copied" role="status"></p>
<details><summary>The other way: ${name}'s import</summary><p><a href="${importing.url}" target="_blank" rel="noreferrer noopener">Import it into ${name}</a>. ${importing.loses}</p></details>
</section>`;
}

/** What the buttons of a panel need, for the end of the page: the story as text, so that nothing of it is loaded or run here. */
export function handStore({ story }: Offer): Markup {
  return markup`<textarea id="story" hidden readonly>${story}</textarea>
${handScript}`;
}

function field({ name, values, where }: Offer["fields"][number]): Markup {
  const buttons = values.map(
    (value) =>
      markup`<span class="value"><code>${value}</code> <button type="button" class="button" value="${value}" data-what="${name}">Copy<span class="sr"> ${name}: ${value}</span></button></span>`,
  );
  return markup`<li><b>${name}</b> ${values.length === 0 ? markup`<span class="none">none</span>` : buttons} <span class="where">${where}</span></li>`;
}

/** How it looks, beside the look of the platform's pages. */
export const handCss = `
.hand { max-width: 50rem; margin: 1.25rem auto; padding: 1rem 1.25rem 1.1rem; border: 1px solid var(--line); border-radius: 12px; background: var(--panel); color: var(--ink); font: .92rem/1.5 var(--sans); }
.hand h2 { font-size: 1.1rem; line-height: 1.3; }
.hand ol { margin: .6rem 0 0; padding-left: 1.4rem; } .hand li { padding: .35rem 0; } .hand li::marker { color: var(--quiet); font-weight: 650; }
.hand li span, .hand .where, .hand details p { color: var(--quiet); } .hand .where { display: block; font-size: .85rem; }
.hand .value { display: inline-flex; flex-wrap: wrap; align-items: center; gap: .4rem; margin-right: .8rem; } .hand .value code { padding: .1rem .45rem; border-radius: 5px; background: var(--wash); color: var(--ink); overflow-wrap: anywhere; }
.hand .button.on::before { display: none; }
.hand .value .button { min-height: 2rem; padding: .2rem .75rem; } .hand .value .button span { color: inherit; }
.hand .button.done::after { content: "✓"; color: inherit; font-weight: 700; }
.hand #copied { min-height: 1.5em; margin-top: .3rem; color: var(--good); font-weight: 600; }
.hand summary { width: fit-content; cursor: pointer; font-weight: 600; }
`;
