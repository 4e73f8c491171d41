import { below } from "../below.ts";
import { devtoCard, devtoPage } from "../page/devto-pages.ts";
import type { Player, World } from "../world.ts";
import { createDevtoApi } from "./api.ts";
import { articlePath, showArticle } from "./presenter.ts";

/** dev.to: its API and its articles. */
export const devto: Player = {
  id: "devto",
  name: "dev.to",
  access: { url: "POSSE_DEVTO_URL", key: "DEVTO_API_KEY", secret: "sandbox-devto-key" },
  bases: ["/api"],
  nothing: "No articles yet.",
  begin(world) {
    const api = createDevtoApi(world);
    return (request) => {
      const path = below("/api", request.path);
      return path === undefined ? undefined : api({ ...request, path });
    };
  },
  holdings: (world) =>
    world.state.devto.articles.map((article) => ({
      title: article.title,
      url: `${world.origin}/devto${articlePath(article)}`,
      canonicalUrl: article.canonicalUrl,
      isAt: (path) => path.toLowerCase() === articlePath(article),
      card: () => devtoCard(world, article),
      page: () => devtoPage(world, article),
    })),
  state: devtoState,
};

/** All articles, as dev.to would answer them, with what it shows to nobody. */
export function devtoState(world: World) {
  return {
    articles: world.state.devto.articles.map((article) => ({
      ...showArticle(world, article),
      published: article.published,
      series: article.series,
      main_image: article.mainImage,
      organization_id: article.organizationId,
    })),
  };
}
