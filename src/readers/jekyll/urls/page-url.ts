import { baseNameOf, extensionOf } from "../file-names.ts";
import { outputExtension } from "../output-extension.ts";
import { withoutDotsAtEnd } from "../posts/post-data.ts";
import { rubyToS } from "../ruby/to-s.ts";
import { truthy } from "../ruby/values.ts";
import { escapePath, sanitizeUrl } from "./permalink.ts";

const htmlExtensions = new Set([".html", ".xhtml", ".htm"]);

/**
 * The URL of a page that is no post (Jekyll's `Page#url`): its own permalink, else its path, with an end in the
 * style of the site's posts.
 * @throws {InvalidUriError}
 */
export function pageUrl(
  sitePath: string,
  frontMatter: Readonly<Record<string, unknown>>,
  site: { readonly permalink: string; readonly markdownExtensions: string },
): string {
  const extension = extensionOf(sitePath);
  const name = baseNameOf(sitePath);
  const own = frontMatter.permalink;
  const written = outputExtension(extension, site.markdownExtensions, own);
  const baseName = withoutDotsAtEnd(name.slice(0, name.length - extension.length));
  const template = truthy(own)
    ? rubyToS(own)
    : !htmlExtensions.has(written)
      ? "/:path/:basename:output_ext"
      : baseName === "index"
        ? "/:path/"
        : `/:path/:basename${permalinkEnd(site.permalink)}`;
  const values: Readonly<Record<string, string>> = {
    path: sitePath.slice(0, sitePath.length - name.length),
    basename: baseName,
    output_ext: written,
  };
  const filled = Object.entries(values).reduce(
    (url, [key, value]) => url.replaceAll(`:${key}`, () => escapePath(value)),
    template,
  );
  return sanitizeUrl(filled);
}

/** How URLs of pages and documents end, by the setting `permalink`. */
export function permalinkEnd(permalink: string): string {
  if (permalink === "pretty" || permalink.endsWith("/")) return "/";
  const named = ["date", "ordinal", "none"].includes(permalink);
  return named || permalink.endsWith(":output_ext") ? ":output_ext" : "";
}
