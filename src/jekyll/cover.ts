import { isMapping } from "./ruby-values.ts";

/** Where front matter names a cover, the first that is there is taken (contracts/jekyll.md §12). */
const places: readonly (readonly string[])[] = [
  ["cover_image"],
  ["main_image"],
  ["image"],
  ["header", "og_image"],
  ["header", "overlay_image"],
  ["header", "image"],
  ["header", "teaser"],
  ["cover"],
  ["cover-img"],
  ["coverImage"],
  ["featured_image"],
  ["featured-image"],
  ["featuredimage"],
  ["featured-img"],
  ["og_image"],
  ["hero"],
  ["hero_image"],
  ["header-img"],
  ["thumbnail"],
  ["thumbnail-img"],
  ["share-img"],
  ["postimg"],
  ["img"],
  ["card"],
  ["images"],
];

/** The keys that may name a cover, in the order in which they are asked. */
export const coverKeys: readonly string[] = [...new Set(places.flatMap(([key]) => key ?? []))];

/** In a mapping the image stands under one of these. */
const keysOfImage = ["path", "url", "src", "image", "feature", "facebook", "twitter"];

/** The cover that the front matter names, as it is written there, or null. */
export function coverOf(frontMatter: Readonly<Record<string, unknown>>): string | null {
  for (const [key = "", inner] of places) {
    const value = Object.hasOwn(frontMatter, key) ? frontMatter[key] : undefined;
    const image = imageIn(
      inner === undefined ? value : isMapping(value) ? value[inner] : undefined,
    );
    if (image !== undefined) return image;
  }
  return null;
}

/** A text that can be an image's place: `summary` and a colour cannot. */
function imageIn(value: unknown): string | undefined {
  if (typeof value === "string") {
    const text = value.trim();
    return /[/.]/.test(text) && !/\s{2}|\n/.test(text) ? text : undefined;
  }
  if (Array.isArray(value)) return imageIn(value[0]);
  if (!isMapping(value)) return undefined;
  const key = keysOfImage.find((name) => typeof value[name] === "string" && value[name] !== "");
  return key === undefined ? undefined : imageIn(value[key]);
}
