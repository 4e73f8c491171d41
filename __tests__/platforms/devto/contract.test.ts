import { createDevtoClient } from "../../../src/platforms/devto/client.ts";
import { platformContract } from "../contract.ts";
import { anArticle, apiKey, origin, shown } from "./fixture.ts";

const copy = { id: "4711", url: "https://dev.to/jo/hello-1a2b" };

platformContract({
  name: "dev.to",
  origin,
  secret: apiKey,
  make: ({ http, clock, secret }) => ({
    id: "devto",
    name: "dev.to",
    render: () => ({ diagnostics: [] }),
    ...createDevtoClient({ apiKey: secret, url: origin, http, clock }),
  }),
  article: anArticle(),
  prepare: () => {},
  create: { path: "/api/articles", answer: { status: 201, json: shown() }, copy },
  update: { path: "/api/articles/4711", answer: { json: shown() }, copy },
  list: { path: "/api/articles/me/all" },
  refusal: (status, words) => ({ status, json: { error: words, status } }),
  canonicalUrlIn: (body) => (body as { article: { canonical_url: string } }).article.canonical_url,
});
