import { devto } from "../../../src/platforms/devto/index.ts";
import { platformContract } from "../contract.ts";
import { anArticle, apiKey, origin, shown } from "./fixture.ts";

const copy = { id: "4711", url: "https://dev.to/jo/hello-1a2b" };

platformContract({
  name: "dev.to",
  origin,
  secret: apiKey,
  make: ({ secret, ...ports }) =>
    devto({ ...ports, apiKey: secret, visibility: "public", aiDisclosure: "not_disclosed" }),
  article: anArticle(),
  prepare: () => {},
  create: { path: "/api/articles", answer: { status: 201, json: shown() }, copy },
  update: { path: "/api/articles/4711", answer: { json: shown() }, copy },
  list: { path: "/api/articles/me/all" },
  refusal: (status, words) => ({ status, json: { error: words, status } }),
  canonicalUrlIn: (body) => (body as { article: { canonical_url: string } }).article.canonical_url,
});
