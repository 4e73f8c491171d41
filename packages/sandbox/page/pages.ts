import { below } from "../below.ts";
import { markup } from "../markup.ts";
import type { ActiveFault } from "../server/faults.ts";
import { type Incoming, page, type Reply } from "../server/http.ts";
import type { Holding, Player, World } from "../world.ts";
import { authorOf, sign } from "./author.ts";
import { home } from "./home.ts";
import { layout } from "./layout.ts";
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
    if (found) return reading(world, player, found);
  }
  return page(
    404,
    layout(
      { title: "Not here" },
      markup`<main class="lost"><h1>There is no such page</h1><p>It was never published here, or the sandbox was cleared since. <a href="/">Back to the sandbox</a></p></main>`,
    ),
  );
}

const css: Reply = {
  status: 200,
  headers: { "content-type": "text/css; charset=utf-8", "cache-control": "no-cache" },
  body: styleSheet,
};

function reading(
  world: World,
  { name }: Player,
  { title, canonicalUrl, page: body }: Holding,
): Reply {
  return page(
    200,
    layout(
      {
        title: `${title} – ${name}, in the sandbox`,
        bodyClass: "reading",
        ...(canonicalUrl !== null && isWebAddress(canonicalUrl) && { canonical: canonicalUrl }),
      },
      markup`<header class="ribbon">${sign(authorOf(world))}<a href="/">Sandbox</a><span>about as readers of ${name} see it</span></header>${body()}`,
    ),
  );
}
