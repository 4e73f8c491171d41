import { mastodon } from "../../../src/platforms/mastodon/index.ts";
import { platformContract } from "../contract.ts";
import {
  account,
  anArticle,
  aStatus,
  copy,
  credentials,
  instance,
  limits,
  origin,
  ownStatuses,
  refusal,
  statuses,
  token,
} from "./fixture.ts";

platformContract({
  name: "Mastodon",
  origin,
  secret: token,
  make: ({ secret, ...ports }) =>
    mastodon({ ...ports, token: secret, url: origin, visibility: "public", hashtags: 3 }),
  article: anArticle(),
  prepare(server) {
    server.on("GET", instance, { json: limits });
    server.on("GET", credentials, { json: account });
  },
  create: { path: statuses, answer: { json: aStatus() }, copy },
  update: { path: `${statuses}/${copy.id}`, answer: { json: aStatus() }, copy },
  list: { path: ownStatuses },
  refusal,
  canonicalUrlIn: (body) => /https:\/\/\S+/.exec((body as { readonly status: string }).status)?.[0],
});
