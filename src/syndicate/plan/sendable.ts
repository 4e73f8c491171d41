import type { Article, Json, Rendering } from "../../core/article.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Reason } from "../../core/step.ts";
import { diagnose } from "../model/codes.ts";
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
  return holdsSecret(article, containsSecret)
    ? { trouble: "secret" }
    : { article, trouble: "errors" };
}

/** True of an article that would carry one of the run's keys out. */
export function holdsSecret(
  { request }: Article,
  containsSecret: (text: string) => boolean,
): boolean {
  return textsOf(request).some(containsSecret);
}

/** What is said of its post. */
export function secretInPost(path: string): Diagnostic {
  return diagnose("secret-in-post", `${path} holds one of the keys of this run`, { path });
}

function textsOf(value: Json): readonly string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, item]) => [key, ...textsOf(item)]);
}
