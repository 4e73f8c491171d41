import { createHash } from "node:crypto";
import type { Element, Root } from "hast";
import { SourceError } from "../../core/errors.ts";
import type { Source } from "../../core/source.ts";

/** What a browser shows as an image, and no more: the files come from the blog. */
const shown = /\.(png|jpe?g|gif|webp|avif|svg|bmp|ico)$/i;

/** The blog's own images, found by the addresses that they have on its site. */
export interface Images {
  /** The name below `images/` of the file behind an address; undefined for one that is not in the blog's tree. */
  nameOf(url: string): Promise<string | undefined>;
}

export interface ImagesOptions {
  readonly source: Source;
  /** `url` and `baseurl` of the site. */
  readonly siteUrl: string;
  /** Where the site's files are, from the source's root. */
  readonly sourceDir: string;
  /** Takes each file, once. */
  readonly keep: (name: string, bytes: Uint8Array) => void;
}

/** Finds the blog's own images; each is read once, and named by what is in it. */
export function openImages({ source, siteUrl, sourceDir, keep }: ImagesOptions): Images {
  const kept = new Set<string>();
  const names = new Map<string, Promise<string | undefined>>();
  const base = `${siteUrl.replace(/\/+$/, "")}/`;
  const read = async (path: string): Promise<string | undefined> => {
    const extension = shown.exec(path)?.[1]?.toLowerCase();
    if (extension === undefined) return undefined;
    try {
      const bytes = await source.read(sourceDir === "" ? path : `${sourceDir}/${path}`);
      const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
      const name = `${digest}.${extension}`;
      if (!kept.has(name)) keep(name, bytes);
      kept.add(name);
      return name;
    } catch (error) {
      if (error instanceof SourceError) return undefined;
      throw error;
    }
  };
  return {
    nameOf(url) {
      const path = pathBelow(base, url);
      if (path === undefined) return Promise.resolve(undefined);
      const known = names.get(path) ?? read(path);
      names.set(path, known);
      return known;
    },
  };
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
    const name = await images.nameOf(dataOf);
    if (name === undefined) continue;
    const alt = ariaLabel === "Image" ? "" : String(ariaLabel ?? "");
    parent.children[index] = {
      type: "element",
      tagName: "img",
      properties: { src: `../images/${name}`, alt, title: dataOf, dataOf },
      children: [],
    };
  }
}
