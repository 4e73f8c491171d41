import { articlePath } from "../devto/presenter.ts";
import { type Markup, markup } from "../markup.ts";
import type { ActiveFault } from "../server/faults.ts";
import { type Incoming, page, type Reply } from "../server/http.ts";
import type { World } from "../world.ts";
import { castle } from "./castle.ts";
import { devtoPage } from "./devto-pages.ts";
import { home } from "./home.ts";
import { layout } from "./layout.ts";
import { mediumPage } from "./medium-pages.ts";
import { styleSheet } from "./styles/style-sheet.ts";
import { isWebAddress } from "./text.ts";

/** The pages for people: the overview, each article's and each story's own. */
export function servePage(world: World, faults: readonly ActiveFault[], request: Incoming): Reply {
  const { path, query } = request;
  if (path === "/") return page(200, home(world, faults, query.has("live")));
  if (path === "/sandbox.css") return css;
  const article = world.state.devto.articles.find(
    (candidate) => path.toLowerCase() === `/devto${articlePath(candidate)}`,
  );
  if (article !== undefined) {
    return reading(article.title, "dev.to", article.canonicalUrl, devtoPage(world, article));
  }
  const id = path.startsWith("/medium/") ? path.split("-").at(-1) : undefined;
  const post = world.state.medium.posts.find((candidate) => candidate.id === id);
  if (post !== undefined) {
    return reading(post.title, "Medium", post.canonicalUrl, mediumPage(post));
  }
  return page(
    404,
    layout(
      { title: "Not here" },
      markup`<main class="lost">${castle}<h1>Nothing stands here</h1><p>It was never built, or the sand was smoothed since. <a href="/">Back to the sandbox</a></p></main>`,
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
      markup`<header class="ribbon">${castle}<a href="/">Sandbox</a><span>as readers of ${platform} see it</span></header>${body}`,
    ),
  );
}
