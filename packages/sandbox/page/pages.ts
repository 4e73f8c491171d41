import { below } from "../below.ts";
import { type Markup, markup } from "../markup.ts";
import type { ActiveFault } from "../server/faults.ts";
import { type Incoming, page, type Reply } from "../server/http.ts";
import type { World } from "../world.ts";
import { home } from "./home.ts";
import { layout } from "./layout.ts";
import { logo } from "./logo.ts";
import { styleSheet } from "./styles/style-sheet.ts";
import { isWebAddress } from "./text.ts";

/** The pages for people: the overview, each article's and each story's own. */
export function servePage(world: World, faults: readonly ActiveFault[], request: Incoming): Reply {
  const { path, query } = request;
  if (path === "/") return page(200, home(world, faults, query.has("live")));
  if (path === "/sandbox.css") return css;
  for (const player of world.players) {
    const inside = below(`/${player.id}`, path);
    const found = inside && player.holdings(world).find((one) => one.isAt(inside));
    if (found) return reading(found.title, player.name, found.canonicalUrl, found.page());
  }
  return page(
    404,
    layout(
      { title: "Not here" },
      markup`<main class="lost">${logo}<h1>Nothing stands here</h1><p>It was never built, or the sand was smoothed since. <a href="/">Back to the sandbox</a></p></main>`,
    ),
  );
}

const css: Reply = {
  status: 200,
  headers: { "content-type": "text/css; charset=utf-8", "cache-control": "no-cache" },
  body: styleSheet,
};

function reading(title: string, platform: string, canonical: string | null, body: Markup): Reply {
  return page(
    200,
    layout(
      {
        title: `${title} – ${platform}, in the sandbox`,
        bodyClass: "reading",
        ...(canonical !== null && isWebAddress(canonical) ? { canonical } : {}),
      },
      markup`<header class="ribbon">${logo}<a href="/">Sandbox</a><span>as readers of ${platform} see it</span></header>${body}`,
    ),
  );
}
