import { showArticle } from "./devto/presenter.ts";
import { showPost } from "./medium/posts.ts";
import type { LoggedRequest } from "./state.ts";
import type { World } from "./world.ts";

/** What `GET /state` answers (contracts/interface.md §5). */
export interface SandboxState {
  readonly devto: { readonly articles: ReadonlyArray<Readonly<Record<string, unknown>>> };
  readonly medium: { readonly posts: ReadonlyArray<Readonly<Record<string, unknown>>> };
  readonly requests: readonly LoggedRequest[];
}

/** All that the platforms hold, as they would answer it, with what they show to nobody. */
export function viewState(world: World): SandboxState {
  const { devto, medium, requests } = world.state;
  return {
    devto: {
      articles: devto.articles.map((article) => ({
        ...showArticle(world, article),
        published: article.published,
        series: article.series,
        main_image: article.mainImage,
        organization_id: article.organizationId,
      })),
    },
    medium: {
      posts: medium.posts.map((post) => ({
        ...showPost(world, post),
        contentFormat: post.contentFormat,
        content: post.content,
        html: post.html,
        images: post.images,
        notifyFollowers: post.notifyFollowers,
        createdAt: post.createdAt,
      })),
    },
    requests: [...requests],
  };
}
