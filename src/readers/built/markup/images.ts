import type { RootContent } from "mdast";
import { parseSrcset } from "../../../markdown/passes/srcset.ts";
import type { Element } from "../../../markdown/tree/nodes.ts";
import { isElement } from "./elements.ts";

/** Where pages keep the address of an image that a script shows later. */
const later = [
  "data-src",
  "data-lazy-src",
  "data-original",
  "data-original-src",
  "data-lazy",
  "data-url",
  "data-actualsrc",
  "data-main-image-src",
  "data-full-src",
];
const laterSets = ["data-srcset", "data-lazy-srcset", "srcset"];

/** An image with the address of its file: not a placeholder's, and not that of a server that scales it. */
export function imageOf(image: Element): RootContent | readonly RootContent[] {
  const { attributes } = image;
  const alt = attributes.alt ?? "";
  if (/(?:^|\s)(?:emoji|twemoji|wp-smiley)(?:\s|$)/.test(attributes.class ?? "") && alt !== "") {
    return { type: "text", value: alt };
  }
  const own = attributes.src?.trim() ?? "";
  const isNone = own === "" || own.startsWith("data:");
  const hidden = later.map((name) => attributes[name]?.trim()).find((url) => url);
  const isPlaceholder = isNone || placeholder.test(own);
  const shown =
    hidden ?? (isPlaceholder ? largest(image) : undefined) ?? (isNone ? undefined : own);
  if (shown === undefined) {
    // An empty picture that holds the place of one shows nothing.
    return own === "" || attributes["aria-hidden"] === "true" || own.length < 200 ? [] : image;
  }
  const { src: _, srcset: __, sizes: ___, ...rest } = attributes;
  return { ...image, attributes: { ...rest, src: original(shown) } };
}

const placeholder =
  /(?:^|\/)(?:placeholder|blank|spacer|transparent|loading|lazy|pixel|1x1)[\w-]*\.(?:gif|png|svg|jpe?g|webp)(?:\?|$)/i;

/** The largest image of a set. */
function largest({ attributes }: Element): string | undefined {
  const sets = laterSets.flatMap((name) => parseSrcset(attributes[name] ?? ""));
  const real = sets.filter(({ url }) => !url.startsWith("data:"));
  const [best] = real.toSorted((one, other) => sizeOf(other.descriptor) - sizeOf(one.descriptor));
  return best?.url;
}

function sizeOf(descriptor: string): number {
  const value = Number.parseFloat(descriptor);
  return Number.isNaN(value) ? 1 : value;
}

/** The file behind the address of a server that scales images, as Next, Astro, Vercel, Netlify and Cloudflare have them. */
export function original(url: string): string {
  if (!URL.canParse(url, "https://here.invalid")) return url;
  const { pathname, searchParams } = new URL(url, "https://here.invalid");
  if (/^\/(?:_next\/image|_vercel\/image|_image|\.netlify\/images)\/?$/.test(pathname)) {
    const names = ["url", "href", "src"];
    const file = names.map((name) => searchParams.get(name)).find((value) => value !== null);
    if (file && /^(?:https?:\/\/|\/)/.test(file)) return file;
  }
  const resized = /^\/cdn-cgi\/image\/[^/]+\/(.+)$/.exec(pathname)?.[1];
  if (resized === undefined) return url;
  return /^https?:/.test(resized) ? resized : `/${resized}`;
}

/** The picture of a `<picture>`: its own image, else the first of its sources. */
export function pictureOf(picture: Element): readonly RootContent[] {
  const images = picture.children.filter((child) => isElement(child, "img"));
  if (images.length > 0) return images;
  const source = picture.children.find((child) => isElement(child, "source"));
  if (!isElement(source)) return [];
  const [first] = [imageOf({ ...source, tagName: "img", display: "inline" })].flat();
  return first === undefined ? [] : [first];
}

/** Gatsby shows an image twice: blurred, until a script has loaded it. */
export function withoutPlaceholders(wrapper: Element): Element {
  const children = wrapper.children.filter(
    (child) => !(isElement(child) && child.attributes["data-placeholder-image"] !== undefined),
  );
  return children.length === wrapper.children.length ? wrapper : { ...wrapper, children };
}
