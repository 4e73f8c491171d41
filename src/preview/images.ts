import { createHash } from "node:crypto";
import type { Element, Root } from "hast";
import { SourceError } from "../core/errors.ts";
import type { Source } from "../core/source.ts";

/** What a browser shows as an image, and no more: the files come from the blog. */
const shown = /\.(png|jpe?g|gif|webp|avif|svg|bmp|ico)$/i;

/** The blog's own images, found by the addresses that they have on its site. */
export interface Images {
  /** What a page says to show the file behind an address; undefined for one that is not in the blog's tree. */
  sourceOf(url: string): Promise<string | undefined>;
}

/** Where the images are, and where they go. */
export interface ImagesOptions {
  readonly source: Source;
  /** `url` and `baseurl` of the site. */
  readonly siteUrl: string;
  /** Where the site's files are, from the source's root. */
  readonly sourceDir: string;
  /** No more bytes than this are kept; what comes after them has a placeholder. Default: all. */
  readonly most?: number | undefined;
  /** Takes each file, once. */
  readonly keep: (name: string, bytes: Uint8Array) => void;
}

/** A drawing stands in the page itself, as often as it is shown; one that is larger has a placeholder. */
const largestDrawing = 1024 * 1024;

/** Finds the blog's own images; each is read once, and named by what is in it. */
export function openImages(options: ImagesOptions): Images {
  const { source, siteUrl, sourceDir, keep, most = Number.POSITIVE_INFINITY } = options;
  const kept = new Set<string>();
  const sources = new Map<string, Promise<string | undefined>>();
  const base = `${siteUrl.replace(/(?<!\/)\/+$/, "")}/`;
  let left = most;

  async function read(path: string): Promise<string | undefined> {
    const extension = shown.exec(path)?.[1]?.toLowerCase();
    if (extension === undefined) return undefined;
    try {
      const bytes = await source.read(sourceDir === "" ? path : `${sourceDir}/${path}`);
      if (isPointer(bytes)) return undefined;
      return extension === "svg" ? drawing(bytes) : file(bytes, extension);
    } catch (error) {
      if (error instanceof SourceError) return undefined;
      throw error;
    }
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
      const path = pathBelow(base, url);
      if (path === undefined) return Promise.resolve(undefined);
      const known = sources.get(path) ?? read(path);
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

/** Where a repository keeps images by Git LFS, its tree holds a few lines of text in their place. */
function isPointer(bytes: Uint8Array): boolean {
  const start = "version https://git-lfs.github.com/spec/";
  return Buffer.from(bytes.subarray(0, start.length)).toString("latin1") === start;
}

function pathBelow(base: string, url: string): string | undefined {
  if (!URL.canParse(url) || !URL.canParse(base)) return undefined;
  const address = new URL(url);
  const site = new URL(base);
  if (address.host !== site.host || !address.pathname.startsWith(site.pathname)) return undefined;
  try {
    return decodeURIComponent(address.pathname.slice(site.pathname.length));
  } catch {
    return undefined;
  }
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
