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

/** Whether a file of this extension is Markdown, by the setting `markdown_ext`. */
export function isMarkdown(extension: string, markdownExtensions: string): boolean {
  return markdownExtensions.toLowerCase().split(",").includes(extension.slice(1).toLowerCase());
}
