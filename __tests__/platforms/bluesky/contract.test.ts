import { bluesky } from "../../../src/platforms/bluesky/index.ts";
import { platformContract } from "../contract.ts";
import {
  anArticle,
  appPassword,
  cid,
  copy,
  createSession,
  getRecord,
  listRecords,
  origin,
  putRecord,
  refusal,
  session,
  uri,
} from "./fixture.ts";

platformContract({
  name: "Bluesky",
  origin,
  secret: appPassword,
  make: ({ secret, ...ports }) =>
    bluesky({ ...ports, appPassword: secret, identifier: "ada.bsky.social", hashtags: 3 }),
  article: anArticle(),
  prepare(server) {
    server.on("POST", createSession, { json: session });
    server.on("GET", getRecord, { json: { uri, cid, value: anArticle().request } });
  },
  create: { path: putRecord, answer: { json: { uri, cid } }, copy },
  update: { method: "POST", path: putRecord, answer: { json: { uri, cid } }, copy },
  list: { path: listRecords },
  refusal: (status, words) => refusal(status, words),
  gone: refusal(400, "Could not locate record", "RecordNotFound"),
  canonicalUrlIn: (body) =>
    (body as { record: { embed: { external: { uri: string } } } }).record.embed.external.uri,
});
