import { extensionOf } from "./file-names.ts";

/** Extensions that Jekyll's own converters write otherwise. */
const converted: Readonly<Record<string, string>> = { ".scss": ".css", ".sass": ".css" };

/** The extension of what Jekyll writes: that of the front matter's permalink, else the converter's (contracts/jekyll.md §1, §5). */
export function outputExtension(
  extension: string,
  markdownExtensions: string,
  permalink: unknown,
): string {
  if (typeof permalink === "string" && !permalink.endsWith("/")) {
    const own = extensionOf(permalink);
    if (own !== "") return own;
  }
  return isMarkdown(extension, markdownExtensions) ? ".html" : (converted[extension] ?? extension);
}

/** Languages whose converters are plugins: a site that has posts in them has the plugin, and that writes HTML. */
const ofPlugins = /^\.(?:ad|adoc|asc|asciidoc|creole|mediawiki|org|rdoc|rest|rst|textile|wiki)$/i;

/** The extension of a post's page: Jekyll without the plugin would publish the source of the post as it is. */
export function postExtension(...given: Parameters<typeof outputExtension>): string {
  const written = outputExtension(...given);
  return written === given[0] && ofPlugins.test(written) ? ".html" : written;
}

/** Whether a file of this extension is Markdown, by the setting `markdown_ext`. */
export function isMarkdown(extension: string, markdownExtensions: string): boolean {
  return markdownExtensions.toLowerCase().split(",").includes(extension.slice(1).toLowerCase());
}
