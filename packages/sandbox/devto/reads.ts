import { json, type Reply } from "../server/http.ts";
import type { DevtoArticle } from "../state.ts";
import type { World } from "../world.ts";
import { organizations, type User, users } from "./accounts.ts";
import { isPublic } from "./articles.ts";
import { notFound, unauthorized } from "./errors.ts";
import { pageOf } from "./lists.ts";
import {
  articlePath,
  indexArticle,
  showArticle,
  showOrganization,
  showUser,
  userOf,
} from "./presenter.ts";

interface Read {
  readonly world: World;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly owner: User | undefined;
}

/** What anyone may read (contracts/devto.md §2.1); the first pattern that fits answers. */
export const publicRoutes: ReadonlyArray<readonly [string, (read: Read) => Reply]> = [
  ["/articles", index],
  ["/articles/latest", index],
  ["/articles/search", index],
  [
    "/articles/:id",
    ({ world, params }) => show(world, (article) => String(article.id) === params.id),
  ],
  [
    "/articles/:username/:slug",
    ({ world, params }) => {
      const path = `/${params.username}/${params.slug}`.toLowerCase();
      return show(world, (article) => articlePath(article) === path);
    },
  ],
  [
    "/users/by_username",
    ({ world, query }) => showUserWhere(world, (user) => user.username === query.get("url")),
  ],
  [
    "/users/:id",
    ({ world, params }) => showUserWhere(world, (user) => String(user.id) === params.id),
  ],
  [
    "/organizations/:username",
    ({ world, params }) => {
      const organization = organizationNamed(params.username);
      return organization === undefined
        ? notFound()
        : json(200, showOrganization(world, organization));
    },
  ],
  [
    "/organizations/:username/users",
    ({ world, params }) => {
      const members = organizationNamed(params.username)?.memberIds;
      if (members === undefined) return notFound();
      const found = users.filter((user) => members.includes(user.id));
      return json(
        200,
        found.map((user) => showUser(world, user)),
      );
    },
  ],
  [
    "/organizations/:username/articles",
    (read) => {
      const organization = organizationNamed(read.params.username);
      if (organization === undefined) return notFound();
      return list(read, (article) => article.organizationId === organization.id);
    },
  ],
];

function index(read: Read): Reply {
  const { query, owner } = read;
  const deepestPublicPage = 1000;
  if (Number(query.get("page") ?? 1) > deepestPublicPage && owner === undefined)
    return unauthorized();
  const tag = query.get("tag");
  if (tag !== null && !/^[\p{L}\p{N}]+$/u.test(tag)) {
    return json(404, { error: "Not Found", status: 404 });
  }
  const username = query.get("username");
  return list(
    read,
    (article) =>
      (tag === null || article.tags.includes(tag)) &&
      (username === null ||
        userOf(article)?.username === username ||
        articlePath(article).startsWith(`/${username}/`)),
  );
}

function list({ world, query }: Read, wanted: (article: DevtoArticle) => boolean): Reply {
  const found = world.state.devto.articles.filter(
    (article) => isPublic(article, world.now()) && wanted(article),
  );
  const page = pageOf(found, query, world.settings.maxPerPage);
  return json(
    200,
    page.map((article) => indexArticle(world, article)),
  );
}

/** Drafts and scheduled articles are nobody's to read here, not even their author's. */
function show(world: World, wanted: (article: DevtoArticle) => boolean): Reply {
  const article = world.state.devto.articles.find(
    (candidate) => wanted(candidate) && isPublic(candidate, world.now()),
  );
  return article === undefined ? notFound() : json(200, showArticle(world, article));
}

function showUserWhere(world: World, wanted: (user: User) => boolean): Reply {
  const user = users.find(wanted);
  return user === undefined ? notFound() : json(200, showUser(world, user));
}

function organizationNamed(username: string | undefined) {
  return organizations.find((organization) => organization.username === username);
}
