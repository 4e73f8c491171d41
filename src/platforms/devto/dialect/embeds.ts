import type { RootContent } from "mdast";
import type { Embed } from "../../../markdown/passes/embed-providers.ts";
import type { Context } from "./context.ts";
import { addressLink } from "./escape.ts";

/**
 * dev.to's own tags for those providers whose argument it checks by its form alone. `{% embed %}` would ask the
 * provider while the article is saved, and refuse the article when that fails (contracts/devto.md §7.6).
 */
const tags: Readonly<Record<string, (embed: Embed) => string | null>> = {
  youtube: ({ id = "" }) => `{% youtube ${argument(id)} %}`,
  vimeo: ({ id = "" }) => `{% vimeo ${argument(id)} %}`,
  // A gist without its owner is no address that it takes.
  gist: ({ id, url, file }) => {
    if (!id?.includes("/")) return null;
    const [page = ""] = url.split("#");
    const isPlain = file === undefined || /^[\w.-]+$/.test(file);
    if (!isPlain) return null;
    return `{% gist ${page}${file === undefined ? "" : ` file=${argument(file)}`} %}`;
  },
  codepen: ({ url }) => (url.includes("/pen/") ? `{% codepen ${url} %}` : null),
  // Other ids are newer than the tag.
  asciinema: ({ id = "" }) => (/^\d+$/.test(id) ? `{% asciinema ${id} %}` : null),
  stackblitz: ({ id = "" }) => `{% stackblitz ${argument(id)} %}`,
  codesandbox: ({ id = "" }) => `{% codesandbox ${argument(id)} %}`,
  jsfiddle: ({ url }) => `{% jsfiddle ${url} %}`,
  spotify: ({ id = "" }) =>
    /^(?:track|album|artist|episode|playlist)\/\w{22}$/.test(id)
      ? `{% spotify spotify:${id.replace("/", ":")} %}`
      : null,
  soundcloud: ({ url }) => `{% soundcloud ${url} %}`,
  speakerdeck: ({ id = "" }) => `{% speakerdeck ${id} %}`,
};

/** dev.to reads Markdown before its tags: what would be emphasis there is escaped (contracts/devto.md §7.1). */
function argument(id: string): string {
  return id.replaceAll("_", "\\_");
}

/** A player by dev.to's tag where it has a safe one, else its address as a link on its own line. */
export function embedTag(
  embed: Embed,
  node: Extract<RootContent, { type: "element" }>,
  context: Context,
): string {
  const tag = tags[embed.provider]?.(embed) ?? null;
  if (tag !== null) return tag;
  return embedLink(embed, node, context);
}

/** What has no player on dev.to, or none in that place. */
export function embedLink(
  embed: Embed,
  node: Extract<RootContent, { type: "element" }>,
  context: Context,
): string {
  tellPlayer(embed, node, context);
  return addressLink(embed.url);
}

/** An address that the author wrote as one loses nothing. */
export function tellPlayer(
  embed: Embed,
  node: Extract<RootContent, { type: "element" }>,
  context: Context,
): void {
  if (embed.bare) return;
  context.report(
    "devto-media",
    node,
    `dev.to shows no player for ${embed.url.slice(0, 100)} there, so it is a link.`,
  );
}
