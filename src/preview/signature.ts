import type { Element, ElementContent } from "hast";
import type { Author } from "../../packages/sandbox/index.ts";
import { printable } from "../core/printable.ts";
import { findElement, hasClass } from "./find-element.ts";
import type { Images } from "./images.ts";

/** Who has written the blog, as its own settings say it. */
export interface Signature {
  readonly name: string;
  /** The picture of the author, or of the blog: an address, or a path in the site. */
  readonly picture: string | undefined;
}

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

/** The blog's author as a page shows them, with a picture that is in the blog. */
export async function authorOf({ name, picture }: Signature, images: Images): Promise<Author> {
  return { name, picture: picture === undefined ? undefined : await images.sourceOf(picture) };
}

/** Puts the author's picture into a platform's page, and takes out the name of an account that only the sandbox has. */
export function signPage(main: Element, { picture }: Author): void {
  const handle = findElement(main, hasClass("handle"));
  if (handle !== undefined) handle.children = [];
  const avatar = findElement(main, hasClass("avatar"));
  if (avatar === undefined || picture === undefined) return;
  const image: ElementContent = {
    ...{ type: "element", tagName: "img", properties: { src: picture, alt: "" }, children: [] },
  };
  avatar.children = [image];
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
