import { type Markup, markup } from "../markup.ts";
import type { ActiveFault } from "../server/faults.ts";
import type { World } from "../world.ts";
import { authorOf, sign } from "./author.ts";
import { layout } from "./layout.ts";
import { tape } from "./requests.ts";
import { listed, recipe, welcome } from "./welcome.ts";

const maxShown = 100;
const liveSeconds = 2;

/** The page at `/`: what the platforms hold, and how it came there. */
export function home(world: World, faults: readonly ActiveFault[], isLive: boolean): string {
  const { origin, players, author } = world;
  const holdings = players.map((player) => ({ player, held: player.holdings(world) }));
  const isEmpty = holdings.every(({ held }) => held.length === 0);
  const names = listed(players);
  return layout(
    { title: `Sandbox: ${names}`, ...(isLive ? { refresh: liveSeconds } : {}) },
    markup`<a class="skip" href="#requests">Skip to the requests</a>
<header class="masthead">${sign(authorOf(world))}
<div class="grow"><h1>${author === undefined ? "Sandbox" : `Sandbox of ${author.name}`}</h1><p>${names} on your own machine, about as their readers see them</p></div>
<nav aria-label="Sandbox">
${
  isLive
    ? markup`<a class="button on" href="/">Live, stop</a>`
    : markup`<a class="button" href="/">Refresh</a><a class="button" href="/?live">Follow live</a>`
}
<a class="button" href="/state">JSON</a>
<form method="post" action="/reset"><button class="button" type="submit">Clear</button></form>
</nav></header>
<main class="yard">
${faults.length > 0 && banner(faults)}
${
  isEmpty
    ? welcome(world)
    : holdings.map(({ player: { id, name, nothing }, held }) =>
        column({
          ...{ id, name, nothing, address: `${origin}/${id}`, total: held.length },
          entries: newest(held, (one) => one.card()),
        }),
      )
}
${tape(world)}
</main>
<footer class="floor">${!isEmpty && markup`<details class="connect"><summary>How to publish here</summary>${recipe(world)}</details>`}</footer>`,
  );
}

function banner(faults: readonly ActiveFault[]): Markup {
  return markup`<aside class="banner wide"><strong>Mishaps in force</strong>
${faults.map(
  ({ platform, method, path, fault, times }) =>
    markup`<span class="chip">${[platform, method, path].filter((part) => part !== undefined).join(" ") || "any request"} → ${fault}${times > 1 && ` × ${times}`}</span>`,
)}</aside>`;
}

/** What one platform holds: its newest entries, and how many there are. */
interface Column {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly entries: readonly Markup[];
  /** Said where there are none. */
  readonly nothing: string;
  readonly total: number;
}

function column({ id, name, address, entries, nothing, total }: Column): Markup {
  return markup`<section class="window" aria-labelledby="${id}-title">
<header><h2 id="${id}-title">${name}</h2><span class="address">${address}</span><span class="count">${total}</span></header>
<div class="feed ${id}" tabindex="0" role="group" aria-label="On ${name}, newest first">${
    entries.length === 0
      ? markup`<p class="nothing">${nothing}</p>`
      : markup`<ul class="plain">${entries}</ul>`
  }${total > entries.length && markup`<p class="nothing">and ${total - entries.length} older</p>`}</div></section>`;
}

function newest<T>(all: readonly T[], show: (one: T) => Markup): Markup[] {
  return all.slice(-maxShown).reverse().map(show);
}
