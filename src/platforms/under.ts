import { type Rendering, type VisibilityField, withDigests } from "../core/article.ts";

/**
 * The rendering of an article that goes under an organization or into a publication, by the name that its author gave
 * it: the client finds the id when it is sent, so that a check needs no network. An empty name stands for none.
 */
export function placedUnder(
  rendering: Rendering,
  named: string | undefined,
  field: VisibilityField,
): Rendering {
  const under = named?.trim();
  if (rendering.article === undefined || !under) return rendering;
  return { ...rendering, article: withDigests({ ...rendering.article, under }, field) };
}
