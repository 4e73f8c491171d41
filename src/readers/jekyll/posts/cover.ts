import { isMapping } from "../ruby/values.ts";

/** Where front matter may name a cover. */
interface CoverPlace {
  /** The key, and the keys within it. */
  readonly keys: readonly string[];
  /** What the theme puts before a name without a folder. */
  readonly folder?: string;
}

const at = (...keys: string[]): CoverPlace => ({ keys });
const below = (folder: string, ...keys: string[]): CoverPlace => ({ keys, folder });

/** The first that holds an image is taken (contracts/jekyll.md §12). */
const places: readonly CoverPlace[] = [
  at("cover_image"),
  at("main_image"),
  // HPSTR and its kin: `/images/` stands in the layout.
  below("images", "image", "feature"),
  at("image"),
  at("header", "og_image"),
  at("header", "overlay_image"),
  at("header", "image"),
  // Feeling Responsive: the same folder.
  below("images", "header", "image_fullwidth"),
  at("header", "teaser"),
  at("cover"),
  at("cover-img"),
  at("cover_img"),
  at("coverImage"),
  at("cover-image"),
  at("featured_image"),
  at("featured-image"),
  at("featuredimage"),
  at("featuredImage"),
  at("featured-img"),
  at("featured_img"),
  at("feature-img"),
  at("feature_img"),
  at("feature_image"),
  at("feature-image"),
  at("featureImage"),
  at("feature"),
  at("bigimg"),
  at("article_header", "image"),
  at("banner"),
  at("banner_image"),
  at("banner-image"),
  at("og_image"),
  at("og-image"),
  at("ogImage"),
  at("hero"),
  at("hero_image"),
  at("hero-image"),
  at("header-img"),
  at("header_image"),
  at("header-image"),
  at("headerImage"),
  at("background"),
  at("background-image"),
  at("background_image"),
  at("post-image"),
  at("post_image"),
  at("postImage"),
  at("social_image"),
  at("social-image"),
  at("thumbnail"),
  at("thumbnail-img"),
  at("thumb"),
  at("share-img"),
  at("postimg"),
  // Flexible Jekyll and its kin.
  below("assets/img", "img"),
  at("teaser"),
  at("image_url"),
  at("card"),
  at("images"),
];

/** The keys that may name a cover, in the order in which they are asked. */
export const coverKeys: readonly string[] = [
  ...new Set(places.flatMap(({ keys: [key] }) => key ?? [])),
];

/** Folders that themes put before a cover's name. */
export const coverFolders: readonly string[] = [
  ...new Set([...places.flatMap(({ folder }) => folder ?? []), "assets/images", "img"]),
];

/** In a mapping the image stands under one of these. */
const keysOfImage = ["path", "url", "src", "image", "feature", "facebook", "twitter"];

/** The cover that the front matter names, as it is written there or with the folder that its theme adds; or null. */
export function coverOf(frontMatter: Readonly<Record<string, unknown>>): string | null {
  for (const { keys, folder } of places) {
    const image = imageIn(valueAt(frontMatter, keys));
    if (image === undefined) continue;
    return folder === undefined || image.includes("/") ? image : `/${folder}/${image}`;
  }
  return null;
}

function valueAt(value: unknown, keys: readonly string[]): unknown {
  let found: unknown = value;
  for (const key of keys) {
    found = isMapping(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  }
  return found;
}

/** A text that can be an image's place: `summary`, `#fff` and `rgba(0, 0, 0, .6)` cannot. */
function imageIn(value: unknown): string | undefined {
  if (typeof value === "string") {
    const text = value.trim();
    const isPlace = /[/.]/.test(text) && !/\s{2}|\n/.test(text);
    return isPlace && !/^(?:#|(?:rgb|hsl)a?\(|[\w-]*gradient\(|var\()/i.test(text)
      ? text
      : undefined;
  }
  if (Array.isArray(value)) return imageIn(value[0]);
  if (!isMapping(value)) return undefined;
  const key = keysOfImage.find((name) => value[name] !== "" && imageIn(value[name]) !== undefined);
  if (key !== undefined) return imageIn(value[key]);
  // beautiful-jekyll's pictures with captions: the place is the key.
  const [only, ...others] = Object.entries(value);
  return only !== undefined &&
    others.length === 0 &&
    typeof only[1] === "string" &&
    isImageFile(only[0])
    ? only[0]
    : undefined;
}

function isImageFile(path: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#].*)?$/i.test(path);
}
