import { rubyCapitalize } from "./ruby-case.ts";

/** The title of a post that has none: each part of the slug with a capital (contracts/jekyll.md §2). */
export function titleOfSlug(slug: string): string {
  // Ruby's split drops empty parts at the end, and those only.
  return slug.replace(/-+$/, "").split("-").map(rubyCapitalize).join(" ");
}
