import type { Offer } from "../../src/core/platform.ts";

/** What a platform without a key offers for a post. */
export function anOffer({
  canonicalUrl = "https://blog.example/a/",
  title = "A post",
} = {}): Offer {
  return {
    ...{ canonicalUrl, title, story: `<h1>${title}</h1>` },
    editor: { url: "https://medium.example/new", shown: "medium.example/new" },
    fields: [{ name: "Canonical link", values: [canonicalUrl], where: "Settings." }],
    importing: { url: `https://medium.example/?${canonicalUrl}`, loses: "It loses tables." },
  };
}
