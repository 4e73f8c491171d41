import type { Element, ElementContent } from "hast";
import { printable } from "../core/printable.ts";
import { findElement, hasClass } from "./find-element.ts";
import type { Images } from "./images.ts";

/** Who has written the blog, as its own settings say it. */
export interface Signature {
  readonly name: string;
  /** The picture of the author, or of the blog: an address, or a path in the site. */
  readonly picture: string | undefined;
}

/** The sandbox's own account, which publishes for everybody. */
const player = "Sandy Box";

/** The author's name and picture, else the blog's: by the settings that Jekyll's themes agree on. */
export function signatureOf(values: Readonly<Record<string, unknown>>, siteUrl: string): Signature {
  const author = mapping(values.author) ?? {};
  const [name = hostOf(siteUrl)] = texts(author.name, values.author, values.title);
  const [picture] = texts(author.avatar, author.picture, values.avatar, values.logo);
  return {
    name: printable(name, 80),
    picture:
      picture && URL.canParse(picture, `${siteUrl}/`) ? pictureAt(picture, siteUrl) : undefined,
  };
}

/** Signs a platform's page as the blog's author would. Changes the page. */
export async function sign(main: Element, signature: Signature, images: Images): Promise<void> {
  const { name, picture } = signature;
  rename(main, name);
  const avatar = findElement(main, hasClass("avatar"));
  if (avatar === undefined) return;
  const src = picture === undefined ? undefined : await images.sourceOf(picture);
  const shown: ElementContent =
    src === undefined
      ? { type: "text", value: [...name][0]?.toUpperCase() ?? "?" }
      : { type: "element", tagName: "img", properties: { src, alt: "" }, children: [] };
  avatar.children = [shown];
}

/** Only where the name stands alone: a post may speak of it, too. */
function rename(parent: Element, name: string): void {
  const by = findElement(parent, hasClass("by"));
  const words = by?.children.flatMap((child) => (child.type === "element" ? child.children : []));
  for (const word of words ?? []) {
    if (word.type === "text" && word.value.trim().startsWith(player)) {
      word.value = word.value.replace(player, () => name);
    }
  }
}

/** A path in the site as an address on it; Jekyll's themes write it with and without `baseurl`. */
function pictureAt(picture: string, siteUrl: string): string {
  const isPath = picture.startsWith("/") && !picture.startsWith("//");
  const { pathname } = new URL(`${siteUrl}/`);
  const path = isPath && picture.startsWith(pathname) ? picture.slice(pathname.length) : picture;
  return isPath ? `${siteUrl}/${path.replace(/^\/+/, "")}` : new URL(picture, `${siteUrl}/`).href;
}

function mapping(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isMapping = typeof value === "object" && value !== null && !Array.isArray(value);
  return isMapping ? (value as Record<string, unknown>) : undefined;
}

function texts(...values: readonly unknown[]): readonly string[] {
  return values.filter((value) => typeof value === "string").filter((text) => text.trim() !== "");
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : "The author";
}
