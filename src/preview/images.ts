import { createHash } from "node:crypto";
import type { Element, Root } from "hast";
import { type OwnFilesOptions, ownFiles, pathBelow } from "../compose/own-files.ts";

/** What a browser shows as an image, and no more: the files come from the blog. */
const shown = /\.(png|jpe?g|gif|webp|avif|svg|bmp|ico)$/i;

/** The blog's own images, found by the addresses that they have on its site. */
export interface Images {
  /** What a page says to show the file behind an address; undefined for one that is not in the blog's tree. */
  sourceOf(url: string): Promise<string | undefined>;
}

/** Where the images are, and where they go. */
export interface ImagesOptions extends OwnFilesOptions {
  /** No more bytes than this are kept; what comes after them has a placeholder. Default: all. */
  readonly most?: number | undefined;
  /** Takes each file, once. */
  readonly keep: (name: string, bytes: Uint8Array) => void;
}

/** A drawing stands in the page itself, as often as it is shown; one that is larger has a placeholder. */
const largestDrawing = 1024 * 1024;

/** Finds the blog's own images; each is read once, and named by what is in it. */
export function openImages(options: ImagesOptions): Images {
  const { siteUrl, keep, most = Number.POSITIVE_INFINITY } = options;
  const kept = new Set<string>();
  const sources = new Map<string, Promise<string | undefined>>();
  const fileAt = ownFiles(options);
  let left = most;

  async function read(path: string, url: string): Promise<string | undefined> {
    const extension = shown.exec(path)?.[1]?.toLowerCase();
    const bytes = extension === undefined ? undefined : await fileAt(url);
    if (bytes === undefined || extension === undefined) return undefined;
    return extension === "svg" ? drawing(bytes) : file(bytes, extension);
  }

  function file(bytes: Uint8Array, extension: string): string | undefined {
    const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
    const name = `${digest}.${extension}`;
    if (!kept.has(name)) {
      if (bytes.length > left) return undefined;
      left -= bytes.length;
      keep(name, bytes);
      kept.add(name);
    }
    return `../images/${name}`;
  }

  return {
    sourceOf(url) {
      const path = pathBelow(siteUrl, url);
      if (path === undefined) return Promise.resolve(undefined);
      const known = sources.get(path) ?? read(path, url);
      sources.set(path, known);
      return known;
    },
  };
}

/** Never a file of its own: somebody would open it, and a script in it would run. In an `img` none does. */
function drawing(bytes: Uint8Array): string | undefined {
  if (bytes.length > largestDrawing) return undefined;
  return `data:image/svg+xml;base64,${Buffer.from(bytes).toString("base64")}`;
}

/** Puts the blog's own images where the page has placeholders for them. Changes the page. */
export async function showImages(parent: Root | Element, images: Images): Promise<void> {
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== "element") continue;
    const { dataOf, ariaLabel } = child.properties;
    if (typeof dataOf !== "string") {
      await showImages(child, images);
      continue;
    }
    const src = await images.sourceOf(dataOf);
    if (src === undefined) continue;
    const alt = ariaLabel === "Image" ? "" : String(ariaLabel ?? "");
    parent.children[index] = {
      type: "element",
      tagName: "img",
      properties: { src, alt, title: dataOf, dataOf },
      children: [],
    };
  }
}
