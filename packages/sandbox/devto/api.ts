import { header, type Incoming, json, matchPath, type Reply } from "../server/http.ts";
import type { World } from "../world.ts";
import { authenticate, type User } from "./accounts.ts";
import { isForbiddenBot } from "./bots.ts";
import { badRequest, forbiddenBot, notFound, throttled, unauthorized } from "./errors.ts";
import { type JsonBody, parseJson } from "./json-body.ts";
import { createLimiter, type Limiter } from "./limits.ts";
import { myLists, pageOf } from "./lists.ts";
import { listArticle, showUser } from "./presenter.ts";
import { publicRoutes } from "./reads.ts";
import { postArticle, putArticle, putUnpublish } from "./writes.ts";

const v1 = "application/vnd.forem.api-v1+json";
const v0Warning =
  "299 - This endpoint is part of the V0 (beta) API. To start using the V1 endpoints add the `Accept` header and set it to `application/vnd.forem.api-v1+json`.";

/** dev.to's API below `/devto/api`: the pipeline of contracts/devto.md §10, in its order. */
export function createDevtoApi(world: World): (request: Incoming) => Reply {
  const limiter = createLimiter(world.settings);
  return (request) => {
    if (isForbiddenBot(header(request, "user-agent"))) return forbiddenBot();
    const key = header(request, "api-key");
    const owner = authenticate(key);
    const wait =
      owner?.admin === true
        ? undefined
        : limiter.throttle(request.method, request.ip, key, world.now());
    if (wait !== undefined) return throttled(wait);
    const isV1 = header(request, "accept")?.includes(v1) === true;
    const reply = route(world, limiter, request, owner, isV1);
    return isV1 ? reply : { ...reply, headers: { ...reply.headers, warning: v0Warning } };
  };
}

function route(
  world: World,
  limiter: Limiter,
  request: Incoming,
  owner: User | undefined,
  isV1: boolean,
): Reply {
  const { method } = request;
  const path = request.path.replace(/\/$/, "");
  if (method === "GET" || method === "HEAD") {
    const mine = myLists[path];
    if (mine !== undefined) return owner === undefined ? unauthorized() : listMine(mine);
    if (path === "/users/me") {
      return owner === undefined ? unauthorized() : json(200, showUser(world, owner));
    }
    return readPublic(world, path, request.query, owner);
  }
  if (method === "POST" && path === "/articles") {
    return withBody((body, user) => postArticle(world, limiter, user, body));
  }
  const article = matchPath("/articles/:id", path);
  if (method === "PUT" && article !== undefined) {
    return withBody((body, user) => putArticle(world, limiter, user, article.id ?? "", body));
  }
  const unpublish = matchPath("/articles/:id/unpublish", path);
  if (method === "PUT" && unpublish !== undefined && isV1) {
    return withBody((_, user) => putUnpublish(world, user, unpublish.id ?? ""));
  }
  return notFound();

  function listMine(mine: (typeof myLists)[string]): Reply {
    const articles = world.state.devto.articles.filter(
      (candidate) => candidate.userId === owner?.id && mine(candidate, world.now()),
    );
    const page = pageOf(articles, request.query, world.settings.maxPerPage);
    return json(
      200,
      page.map((candidate) => listArticle(world, candidate)),
    );
  }

  /** Unreadable JSON is refused before the key is looked at. */
  function withBody(handle: (body: JsonBody, user: User) => Reply): Reply {
    const body = parseJson(request);
    if (body === undefined) return badRequest();
    return owner === undefined ? unauthorized() : handle(body, owner);
  }
}

function readPublic(
  world: World,
  path: string,
  query: URLSearchParams,
  owner: User | undefined,
): Reply {
  for (const [pattern, read] of publicRoutes) {
    const params = matchPath(pattern, path);
    if (params !== undefined) return read({ world, params, query, owner });
  }
  return notFound();
}
