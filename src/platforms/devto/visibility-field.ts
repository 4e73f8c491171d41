import type { VisibilityField } from "../../core/article.ts";

/** contracts/devto.md §2.2: a create says it, an update only where the post's front matter changed it. */
export const visibilityField: VisibilityField = {
  name: "published",
  values: [
    ["public", true],
    ["draft", false],
  ],
};
