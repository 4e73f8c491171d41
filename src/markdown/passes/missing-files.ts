import type { Nodes, Root, RootContent } from "mdast";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { finding } from "../finding.ts";
import { walk } from "../tree/rewrite.ts";

export interface SiteFiles {
  /** `url` and `baseurl` of the site, absolute. */
  readonly siteUrl: string;
  /** Is there such a file on the built site? The path is counted from the site's root, decoded, without a leading `/`. */
  readonly has: (path: string) => boolean;
}

/** Files that a post links to and that no generator writes; pages are left to Jekyll. */
const assets =
  /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico|tiff?|pdf|zip|gz|tgz|mp[34]|webm|ogg|wav|mov|docx?|xlsx?|pptx?|csv|epub)$/i;

/** A warning, with line and column, for each image and file on the site's own origin that is not in its tree. */
export function missingFiles(root: Root, site: SiteFiles): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const look = (url: string, node: RootContent, image: boolean) => {
    const problem = problemOf(url, site, image);
    if (problem !== null)
      diagnostics.push(finding(problem.code, node, problem.message, problem.hint));
  };
  walk(root, (node, ancestors) => {
    if (node.type === "image") look(node.url, node, true);
    else if (node.type === "link") look(node.url, node, false);
    else if (node.type === "element") {
      const { src, poster, href } = node.attributes;
      // Only the image itself is sent, not a picture's other sizes.
      const isSize = node.tagName === "source" && ancestors.some(isPicture);
      const shown = node.tagName !== "script" && node.tagName !== "iframe" && !isSize;
      if (src !== undefined && shown) look(src, node, true);
      if (poster !== undefined) look(poster, node, true);
      if (href !== undefined) look(href, node, false);
    }
    return undefined;
  });
  return diagnostics;
}

function isPicture(node: Nodes): boolean {
  return node.type === "element" && node.tagName === "picture";
}

/** Is the file of a URL, as `absoluteUrl` writes it, missing on the site? Also for a cover that the front matter names. */
export function problemOf(
  url: string,
  site: SiteFiles,
  image: boolean,
): {
  code: "missing-image" | "missing-file" | "missing-baseurl";
  message: string;
  hint?: string;
} | null {
  const place = pathOnSite(url, site);
  const { has } = site;
  if (place === null || (!image && !assets.test(place.path))) return null;
  const { path, inside, baseurl } = place;
  if (inside) {
    if (has(path)) return null;
    return {
      code: image ? "missing-image" : "missing-file",
      message: `${image ? "The image" : "The file"} \`${path}\` is not in the repository.`,
    };
  }
  if (!has(path)) {
    if (!image) return null;
    return { code: "missing-image", message: `The image \`/${path}\` is not in the repository.` };
  }
  return {
    code: "missing-baseurl",
    message: `\`/${path}\` leaves out the site's baseurl \`${baseurl}\`.`,
    hint: `Write {{ site.baseurl }}/${path}.`,
  };
}

function pathOnSite(
  url: string,
  files: SiteFiles,
): { path: string; inside: boolean; baseurl: string } | null {
  const site = siteOf(files);
  // Most links lead elsewhere, and need not be taken apart to see it.
  if (site === null || !url.includes(site.host) || !URL.canParse(url)) return null;
  const target = new URL(url);
  if (target.host !== site.host || !/^https?:$/.test(target.protocol)) return null;
  const baseurl = site.pathname.replace(/(?<!\/)\/+$/, "");
  const inside = target.pathname.startsWith(`${baseurl}/`);
  const path = target.pathname.slice(inside ? baseurl.length : 0).replace(/^\/+/, "");
  return { path: decoded(path), inside, baseurl };
}

const sites = new WeakMap<SiteFiles, URL | null>();

/** Where the site lies; its files are the same for all its posts. */
function siteOf(files: SiteFiles): URL | null {
  const known = sites.get(files);
  if (known !== undefined) return known;
  const site = URL.canParse(files.siteUrl) ? new URL(files.siteUrl) : null;
  sites.set(files, site);
  return site;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
