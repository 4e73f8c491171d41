import { textOf } from "../core/plain-values.ts";
import type { PlatformWords } from "../core/platform-words.ts";
import type { PlatformId, Wish } from "../core/post.ts";

type FrontMatter = Readonly<Record<string, unknown>>;

/** Other tools' keys for all platforms at once, at which `false` means: do not send. */
const wantedEverywhere = ["crosspost", "syndicate"];

/** The wishes that front matter states in other tools' words (interface.md §3). */
export function foreignWishes(
  frontMatter: FrontMatter,
  platforms: readonly Pick<PlatformWords, "id" | "foreign">[],
): Readonly<Record<PlatformId, Wish>> {
  const listed = listedNames(frontMatter.publish_to);
  const says = (keys: readonly string[], value: boolean) =>
    keys.some((key) => frontMatter[key] === value);
  const refused = platforms.filter(
    ({ foreign: { wanted, unwanted, names } }) =>
      says([...wantedEverywhere, ...wanted], false) ||
      says(unwanted, true) ||
      (listed !== undefined && !names.some((name) => listed.has(name))),
  );
  return Object.fromEntries(refused.map(({ id }) => [id, { wanted: false }]));
}

function listedNames(value: unknown): ReadonlySet<string> | undefined {
  const list = typeof value === "string" ? value.split(/[\s,]+/) : value;
  return Array.isArray(list) ? new Set(list.map((name) => textOf(name).toLowerCase())) : undefined;
}
