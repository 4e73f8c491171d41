import { jsonObject } from "../server/bodies.ts";
import { header, type Incoming, json, matchPath, type Reply } from "../server/http.ts";
import type { World } from "../world.ts";
import {
  contributors,
  mayListPublications,
  type Publication,
  publications,
  refusal,
  writer,
} from "./accounts.ts";
import { mediumError } from "./errors.ts";
import { readImage } from "./images.ts";
import { mayPublish } from "./limiter.ts";
import { checkPost } from "./post-fields.ts";
import { createPost, showPost } from "./posts.ts";

interface Call {
  readonly world: World;
  readonly request: Incoming;
  readonly token: string | undefined;
  readonly id: string;
}

/** All that Medium's API can do: no list, no read, no update, no delete (contracts/medium.md §1.3). */
const routes: ReadonlyArray<readonly [string, string, (call: Call) => Reply]> = [
  ["GET", "/me", me],
  ["GET", "/users/:id/publications", listPublications],
  ["GET", "/publications/:id/contributors", listContributors],
  ["POST", "/users/:id/posts", postAsUser],
  ["POST", "/publications/:id/posts", postInPublication],
  ["POST", "/images", uploadImage],
];

/** Medium's API below `/medium/v1`. */
export function mediumApi(world: World, request: Incoming): Reply {
  const bearer = /^Bearer\s+(\S+)$/i.exec(header(request, "authorization") ?? "")?.[1];
  const token = bearer ?? request.query.get("accessToken") ?? undefined;
  const refused = refusal(token);
  if (refused !== undefined) return mediumError(refused.status, refused.message, refused.code);
  for (const [method, pattern, handle] of routes) {
    const params = request.method === method ? matchPath(pattern, request.path) : undefined;
    if (params !== undefined) return handle({ world, request, token, id: params.id ?? "" });
  }
  return mediumError(404, "Not found.");
}

function me({ world }: Call): Reply {
  return json(200, {
    data: {
      ...writer,
      url: `${world.origin}/medium/@${writer.username}`,
      imageUrl: `${world.origin}/medium/@${writer.username}/picture.png`,
    },
  });
}

function listPublications({ world, token, id }: Call): Reply {
  if (!mayListPublications(token))
    return mediumError(401, "Token has no listPublications scope.", 6002);
  if (id !== writer.id) return mediumError(403, "Not allowed to list another user's publications.");
  return json(200, {
    data: publications.map(({ id, slug, name, description }) => ({
      id,
      name,
      description,
      url: `${world.origin}/medium/${slug}`,
      imageUrl: `${world.origin}/medium/${slug}/picture.png`,
    })),
  });
}

function listContributors({ id }: Call): Reply {
  const publication = publications.find((candidate) => candidate.id === id);
  if (publication === undefined) return mediumError(404, "Publication not found.");
  return json(200, { data: contributors(publication) });
}

function postAsUser(call: Call): Reply {
  if (call.id !== writer.id) return mediumError(403, "Not allowed to publish as another user.");
  return post(call, undefined);
}

function postInPublication(call: Call): Reply {
  const publication = publications.find((candidate) => candidate.id === call.id);
  if (publication === undefined) return mediumError(404, "Publication not found.");
  return post(call, publication);
}

function post({ world, request }: Call, publication: Publication | undefined): Reply {
  const body = jsonObject(request.body);
  if (body === undefined) return mediumError(400, "The body must be a JSON object.");
  const checked = checkPost(body, world.now());
  if (!checked.ok) return mediumError(400, checked.message, checked.code);
  const { publishStatus } = checked.fields;
  const role = publication?.role ?? "editor";
  if (role === "follower" || (role === "writer" && publishStatus !== "draft")) {
    return mediumError(403, "Not allowed to publish with this status in this publication.");
  }
  if (!mayPublish(world)) {
    return mediumError(429, "User has reached the rate limit for publishing today.");
  }
  return json(201, {
    data: showPost(world, createPost(world, checked.fields, publication?.id ?? null)),
  });
}

function uploadImage({ world, request }: Call): Reply {
  const image = readImage(request);
  if (typeof image === "string") return mediumError(400, image);
  world.state.medium.images.push(image);
  const extension = image.type.slice("image/".length);
  return json(201, {
    data: { url: `${world.origin}/medium/images/${image.md5}.${extension}`, md5: image.md5 },
  });
}
