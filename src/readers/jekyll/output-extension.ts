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

/** The gems that have Jekyll make HTML of another language, and what its files are called. */
const converters: readonly (readonly [gem: RegExp, extension: RegExp])[] = [
  [/asciidoc/, /^\.(?:ad|adoc|asc|asciidoc)$/i],
  [/creole/, /^\.creole$/i],
  [/(?:^|[-_])org(?:[-_]|$)/, /^\.org$/i],
  [/rdoc/, /^\.rdoc$/i],
  [/(?:^|[-_])(?:rst|rest)(?:[-_]|$)/, /^\.(?:rst|rest)$/i],
  [/textile/, /^\.textile$/i],
  [/wiki/, /^\.(?:mediawiki|wiki)$/i],
];

/** The extension of a post's page. Without such a plugin Jekyll publishes the source of the post as it is. */
export function postExtension(
  plugins: readonly string[],
  ...given: Parameters<typeof outputExtension>
): string {
  const [extension] = given;
  const isConverted = converters.some(
    ([gem, own]) => own.test(extension) && plugins.some((name) => gem.test(name)),
  );
  const written = outputExtension(...given);
  return isConverted && written === extension ? ".html" : written;
}

/** Whether a file of this extension is Markdown, by the setting `markdown_ext`. */
export function isMarkdown(extension: string, markdownExtensions: string): boolean {
  return markdownExtensions.toLowerCase().split(",").includes(extension.slice(1).toLowerCase());
}
