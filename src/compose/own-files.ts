import { isLfsPointer, longestPointer } from "../core/lfs-pointer.ts";
import { readIfThere } from "../core/read-if-there.ts";
import type { Source } from "../core/source.ts";
import type { Blog } from "../readers/reader.ts";

/** Where a blog's files are, and what addresses they have. */
export interface OwnFilesOptions {
  readonly source: Pick<Source, "read">;
  /** `url` and `baseurl` of the site. */
  readonly siteUrl: string;
  /** Where the site's files are, from the source's root. */
  readonly sourceDir: string;
}

/** The files of a blog that was read. */
export function filesOf({ source, facts }: Pick<Blog, "source" | "facts">): OwnFilesOptions {
  const { url, baseurl, sourceDir } = facts;
  return { source, siteUrl: `${url}${baseurl}`, sourceDir };
}

/** The bytes of the blog's own file that has this address on its site; undefined where there is none. */
export type OwnFiles = (url: string) => Promise<Uint8Array | undefined>;

/** Finds files by their addresses. An address elsewhere is never asked: it leads to no file. */
export function ownFiles({ source, siteUrl, sourceDir }: OwnFilesOptions): OwnFiles {
  return async (url) => {
    const path = pathBelow(siteUrl, url);
    if (path === undefined) return undefined;
    const bytes = await readIfThere(source, sourceDir === "" ? path : `${sourceDir}/${path}`);
    return bytes === undefined || isPointer(bytes) ? undefined : bytes;
  };
}

/** Where a repository keeps images by Git LFS, its tree holds a few lines of text in their place. */
function isPointer(bytes: Uint8Array): boolean {
  return bytes.length <= longestPointer && isLfsPointer(Buffer.from(bytes).toString("latin1"));
}

/** What stands behind a site's address, decoded; undefined for an address elsewhere. */
export function pathBelow(siteUrl: string, url: string): string | undefined {
  const base = `${siteUrl.replace(/(?<!\/)\/+$/, "")}/`;
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
