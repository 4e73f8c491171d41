import type { Article, Json, Rendering } from "../core/article.ts";
import type { Reason } from "../core/step.ts";
import { type Candidate, isSound } from "./candidates.ts";

/** What would be sent, or why it is not. */
export function articleOf(
  { post }: Candidate,
  {
    rendering,
    containsSecret,
  }: {
    readonly rendering: Rendering | undefined;
    readonly containsSecret: (text: string) => boolean;
  },
): { readonly article?: Article; readonly trouble: Reason } {
  const article = rendering?.article;
  if (!isSound(post) || article === undefined) return { trouble: "errors" };
  const isClean = !textsOf(article.request).some(containsSecret);
  return isClean ? { article, trouble: "errors" } : { trouble: "secret" };
}

function textsOf(value: Json): readonly string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, item]) => [key, ...textsOf(item)]);
}
