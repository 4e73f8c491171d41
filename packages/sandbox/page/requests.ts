import { type Markup, markup } from "../markup.ts";
import type { LoggedRequest } from "../state.ts";
import type { World } from "../world.ts";
import { jsonView } from "./json-view.ts";

const maxShown = 200;

/** The requests behind what is shown, the newest first. */
export function tape({ state: { requests }, players }: World): Markup {
  const nameOf = (id: string) => players.find((player) => player.id === id)?.name ?? id;
  const shown = requests.slice(-maxShown).reverse();
  const older = requests.length - shown.length;
  return markup`<section class="window tape" id="requests" aria-labelledby="requests-title">
<header><h2 id="requests-title">Requests</h2><span class="aside">newest first</span><span class="count">${requests.length}</span></header>
${
  shown.length === 0
    ? markup`<p class="nothing">No program has called yet.</p>`
    : markup`<ol class="plain roll" tabindex="0" aria-label="Requests, newest first">${shown.map((request) => row(request, nameOf(request.platform)))}</ol>`
}
${older > 0 && markup`<p class="nothing">and ${older} older</p>`}
</section>`;
}

function row(request: LoggedRequest, platform: string): Markup {
  const { at, method, path, query, status, body, fault, refusal } = request;
  return markup`<li><details><summary>
<time datetime="${at}">${at.slice(11, 19)}</time>
<span class="method ${method}">${method}</span>
<span class="path"><b>${platform}</b> ${path}</span>
<span class="status ${tone(status)}">${status ?? "cut"}</span>
</summary><div class="inner">
${fault !== undefined && markup`<p class="fault">A mishap was ordered: ${fault}</p>`}
${query !== "" && markup`<p>Query: <code>${query}</code></p>`}
${refusal !== undefined && refusal !== "" && markup`<p class="refusal">${refusal.trim()}</p>`}
${body === null ? markup`<p>No body.</p>` : jsonView(body)}
</div></details></li>`;
}

function tone(status: number | null): string {
  if (status === null || status >= 500) return "no";
  if (status === 429) return "wait";
  return status >= 400 ? "no" : "ok";
}
