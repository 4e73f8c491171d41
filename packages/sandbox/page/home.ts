import { type Markup, markup } from "../markup.ts";
import type { ActiveFault } from "../server/faults.ts";
import type { World } from "../world.ts";
import { castle } from "./castle.ts";
import { devtoCard } from "./devto-pages.ts";
import { layout } from "./layout.ts";
import { mediumRow } from "./medium-pages.ts";
import { tape } from "./requests.ts";
import { recipe, welcome } from "./welcome.ts";

const maxShown = 100;
const liveSeconds = 2;

/** The page at `/`: what the platforms hold, and how it came there. */
export function home(world: World, faults: readonly ActiveFault[], isLive: boolean): string {
  const { devto, medium, requests } = world.state;
  const isEmpty = devto.articles.length === 0 && medium.posts.length === 0;
  const { origin } = world;
  return layout(
    { title: "Sandbox: dev.to and Medium", ...(isLive ? { refresh: liveSeconds } : {}) },
    markup`<a class="skip" href="#requests">Skip to the requests</a>
<header class="masthead">${castle}
<div class="grow"><h1>Sandbox</h1><p>dev.to and Medium on your own machine, as their readers see them</p></div>
<nav aria-label="Sandbox">
${
  isLive
    ? markup`<a class="button on" href="/">Live, stop</a>`
    : markup`<a class="button" href="/">Look again</a><a class="button" href="/?live">Follow live</a>`
}
<a class="button" href="/state">JSON</a>
<form method="post" action="/reset"><button class="button" type="submit">Empty</button></form>
</nav></header>
<main class="yard">
${faults.length > 0 && banner(faults)}
${
  isEmpty
    ? welcome(origin)
    : markup`${column({
        ...{ id: "devto", name: "dev.to", address: `${origin}/devto`, nothing: "No articles yet." },
        entries: newest(devto.articles, (article) => devtoCard(world, article)),
        total: devto.articles.length,
      })}
${column({
  ...{ id: "medium", name: "Medium", address: `${origin}/medium`, nothing: "No stories yet." },
  entries: newest(medium.posts, mediumRow),
  total: medium.posts.length,
})}`
}
${tape(requests)}
</main>
<footer class="floor">${!isEmpty && markup`<details class="connect"><summary>How to publish here</summary>${recipe(origin)}</details>`}</footer>`,
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
<div class="feed ${id}">${
    entries.length === 0
      ? markup`<p class="nothing">${nothing}</p>`
      : markup`<ul class="plain">${entries}</ul>`
  }${total > entries.length && markup`<p class="nothing">and ${total - entries.length} older</p>`}</div></section>`;
}

function newest<T>(all: readonly T[], show: (one: T) => Markup): Markup[] {
  return all.slice(-maxShown).reverse().map(show);
}
