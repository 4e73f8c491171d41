/** Tags as dev.to keeps them: split at commas, trimmed, in lower case, each once. */
export function splitTags(tags: string): string[] {
  const names = tags.split(",").map((tag) => tag.trim().toLowerCase());
  return [...new Set(names.filter((tag) => tag !== ""))];
}

/** What the moderators prefer to some tags; the author is not told (contracts/devto.md §4). */
const aliases: Readonly<Record<string, string>> = { golang: "go", reactjs: "react" };

/** Tags with those that have an alias replaced by it. */
export function preferredTags(tags: readonly string[]): string[] {
  return [
    ...new Set(tags.map((tag) => (Object.hasOwn(aliases, tag) ? (aliases[tag] ?? tag) : tag))),
  ];
}
