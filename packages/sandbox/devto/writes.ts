import { json, type Reply } from "../server/http.ts";
import type { World } from "../world.ts";
import type { User } from "./accounts.ts";
import { createArticle, type Saved, unpublishArticle, updateArticle } from "./articles.ts";
import { environmentOf } from "./environment.ts";
import { notFound, rateLimited, sentence, unauthorized, unprocessable } from "./errors.ts";
import { disclosureKeys } from "./front-matter.ts";
import type { JsonBody } from "./json-body.ts";
import type { Limiter } from "./limits.ts";
import { disclosureLevels, isDisclosure, isObject, permit, rubyClass } from "./params.ts";
import { articlePath, showArticle } from "./presenter.ts";

/** `POST /api/articles`: the steps of contracts/devto.md §10 that follow the key. */
export function postArticle(world: World, limiter: Limiter, user: User, body: JsonBody): Reply {
  const article = body.article;
  if (!isObject(article)) return notAnObject(article);
  if (world.settings.aiDisclosure === "require" && !discloses(world, article)) {
    return disclosureRequired();
  }
  const wait = limiter.create(user.id, world.state.devto.articles, world.now());
  if (wait !== undefined) return rateLimited(wait);
  const saved = createArticle(world, user, permit(article));
  if (!saved.ok) return invalid(saved);
  return json(201, showArticle(world, saved.article), {
    location: `${world.origin}/devto${articlePath(saved.article)}`,
  });
}

/** `PUT /api/articles/:id`: a partial update of one's own article. */
export function putArticle(
  world: World,
  limiter: Limiter,
  user: User,
  id: string,
  body: JsonBody,
): Reply {
  const article = body.article;
  if (!isObject(article)) return notAnObject(article);
  const before = world.state.devto.articles.find((candidate) => String(candidate.id) === id);
  if (before === undefined || (before.userId !== user.id && user.admin !== true)) return notFound();
  const wait = limiter.update(user.id, world.now());
  if (wait !== undefined) return rateLimited(wait);
  const saved = updateArticle(world, user, before, permit(article));
  if (!saved.ok) return invalid(saved);
  limiter.updated(user.id, world.now());
  const silent = world.settings.aiDisclosure !== "off" && !discloses(world, article);
  const warnings = ["ai_disclosure_level was not set; it will be required."];
  return json(200, { ...showArticle(world, saved.article), ...(silent ? { warnings } : {}) });
}

/** `PUT /api/articles/:id/unpublish`: for moderators; an author is refused (contracts/devto.md §2.1). */
export function putUnpublish(world: World, user: User, id: string): Reply {
  const article = world.state.devto.articles.find((candidate) => String(candidate.id) === id);
  if (article === undefined) return notFound();
  if (user.admin !== true || !article.published) return unauthorized();
  unpublishArticle(world, article);
  return { status: 204, headers: {}, body: "" };
}

/** In the request, or by any of the keys of the body's own front matter (contracts/devto.md §3). */
function discloses(world: World, article: Readonly<Record<string, unknown>>): boolean {
  if (isDisclosure(article.ai_disclosure_level)) return true;
  const markdown = article.body_markdown;
  if (typeof markdown !== "string") return false;
  const rendering = world.renderForem(markdown, environmentOf(world.state));
  const front = (rendering.ok && rendering.frontMatter) || {};
  return disclosureKeys.some((key) => key in front);
}

function notAnObject(article: unknown): Reply {
  return unprocessable(
    `article param must be a JSON object. You provided article as a ${rubyClass(article)}`,
  );
}

function disclosureRequired(): Reply {
  return json(422, {
    error: `ai_disclosure_level is required when creating an article. Set it to one of: ${disclosureLevels.join(", ")}.`,
    status: 422,
    ai_disclosure_level: {
      required: true,
      allowed_values: disclosureLevels,
      policy_url: "https://dev.to/llms.txt",
    },
  });
}

function invalid(saved: Saved & { readonly ok: false }): Reply {
  return unprocessable(sentence(saved.messages));
}
