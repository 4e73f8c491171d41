import type { Article, Json } from "../../core/article.ts";
import type { Offer } from "../../core/platform.ts";
import { textOf } from "../json-fields.ts";

/**
 * For people without a token: the story as it is to be copied into Medium's editor, what belongs elsewhere there, and
 * Medium's import page for the original (contracts/medium.md §1.6).
 */
export function offerOf({ canonicalUrl, title, request }: Article): Offer {
  return {
    ...{ canonicalUrl, title },
    story: textOf(request.content) ?? "",
    editor: { url: "https://medium.com/new-story", shown: "medium.com/new-story" },
    fields: [
      {
        name: "Title",
        values: [title],
        where: "It comes with the story; paste it into the first line if it is missing there.",
      },
      {
        name: "Tags",
        values: textsOf(request.tags),
        where: "After Publish, at “Add a topic”, one after the other.",
      },
      {
        name: "Canonical link",
        values: [canonicalUrl],
        where:
          "In the story's ⋯ menu: More settings → Advanced settings → Customize canonical link. Search engines then show your site.",
      },
    ],
    importing: {
      url: `https://medium.com/p/import?url=${encodeURIComponent(canonicalUrl)}`,
      loses:
        "It sets the canonical link and the original's date by itself, but needs the page to be online, and often loses code blocks, tables, captions and some pictures.",
    },
  };
}

function textsOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.flatMap((one) => textOf(one) ?? []) : [];
}
