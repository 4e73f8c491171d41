import { rubyCapitalize } from "../ruby/case.ts";

/** The title of a post that has none: each part of the slug with a capital (contracts/jekyll.md §2). */
export function titleOfSlug(slug: string): string {
  const parts = slug.split("-");
  // Ruby's split drops empty parts at the end, and those only.
  while (parts.at(-1) === "") parts.pop();
  return parts.map(rubyCapitalize).join(" ");
}
