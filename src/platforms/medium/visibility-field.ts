import type { VisibilityField } from "../../core/article.ts";

/** contracts/medium.md §1.3. */
export const visibilityField: VisibilityField = {
  name: "publishStatus",
  values: [
    ["public", "public"],
    ["draft", "draft"],
    ["unlisted", "unlisted"],
  ],
};
