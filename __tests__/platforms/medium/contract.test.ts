import { medium } from "../../../src/platforms/medium/index.ts";
import { platformContract } from "../contract.ts";
import { anArticle, origin, profile, refusal, stored, token } from "./fixture.ts";

platformContract({
  name: "Medium",
  origin,
  secret: token,
  make: ({ secret, ...ports }) => medium({ ...ports, token: secret, visibility: "public" }),
  article: anArticle(),
  prepare: (server) => server.on("GET", "/v1/me", { json: { data: profile } }),
  create: {
    path: `/v1/users/${profile.id}/posts`,
    answer: { status: 201, json: stored() },
    copy: { id: "e6f36a", url: "https://medium.com/@jo/hello-e6f36a" },
  },
  refusal,
  canonicalUrlIn: (body) => (body as { canonicalUrl: string }).canonicalUrl,
});
