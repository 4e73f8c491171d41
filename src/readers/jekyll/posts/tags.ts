import { rubyToS } from "../ruby/to-s.ts";
import { pluralKey } from "./plural-key.ts";

/** A post's tags (contracts/jekyll.md §2): `tag` kept whole wins over `tags`, split at white space if it is text. */
export function tagsOf(data: Readonly<Record<string, unknown>>): readonly string[] {
  return pluralKey(data, "tag", "tags").map(rubyToS);
}

/** The tags that the author meant: Jekyll leaves a comma at the end of a word, or between two (contracts/jekyll.md §2). */
export function meantTags(tags: readonly string[]): readonly string[] {
  const meant = tags.flatMap((tag) => tag.split(/[,;]/)).map((tag) => tag.trim());
  return meant.filter((tag) => tag !== "");
}
