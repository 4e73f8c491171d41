import type { Element, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toText } from "hast-util-to-text";
import type { MastodonCard, MastodonStatus } from "../state.ts";
import type { World } from "../world.ts";
import { entitiesIn } from "./entities.ts";

/** The first link of a status, which its card is of. */
export function firstLink(text: string): string | undefined {
  return entitiesIn(text).find(({ kind }) => kind === "link")?.text;
}

/** Has the page read that a status links to, and gives the status its card. A page that cannot be read makes none (contracts/mastodon.md §4). */
export function makeCard(world: World, id: string, text: string): void {
  const url = firstLink(text);
  if (url === undefined) return;
  void read(world, url).then((html) => {
    const card = html === undefined ? null : cardFrom(html, url);
    const { mastodon } = world.state;
    mastodon.statuses = mastodon.statuses.map((status) =>
      isStill(status, id, text) ? { ...status, card } : status,
    );
  });
}

/** It may have been edited in the meantime. */
function isStill(status: MastodonStatus, id: string, text: string): boolean {
  return status.id === id && status.text === text;
}

async function read({ readPage }: World, url: string): Promise<string | undefined> {
  try {
    return await readPage(url);
  } catch {
    return undefined;
  }
}

/** What a page says of itself, for a card; nothing where it has no title. */
function cardFrom(html: string, url: string): MastodonCard | null {
  const elements = allIn(fromHtml(html));
  const said = (...names: readonly string[]) =>
    elements
      .filter(({ tagName, properties }) => {
        const name = properties.property ?? properties.name;
        return tagName === "meta" && names.includes(String(name));
      })
      .map(({ properties }) => String(properties.content ?? ""))
      .find((content) => content !== "");
  const heading = elements.find(({ tagName }) => tagName === "title");
  const title = said("og:title") ?? (heading && toText(heading).trim());
  if (title === undefined || title === "") return null;
  const image = said("og:image");
  return {
    url,
    title,
    description: said("og:description", "description") ?? "",
    language: null,
    providerName: said("og:site_name") ?? "",
    image: image !== undefined && URL.canParse(image, url) ? new URL(image, url).href : null,
    imageDescription: said("og:image:alt") ?? "",
  };
}

function allIn(node: Nodes): readonly Element[] {
  const inside = "children" in node ? node.children.flatMap(allIn) : [];
  return node.type === "element" ? [node, ...inside] : inside;
}
