import type { Diagnostic } from "../../../core/diagnostic.ts";
import { diagnose } from "../codes.ts";
import { extensionOf } from "../file-names.ts";
import { isMarkdown } from "../output-extension.ts";

/** The languages whose converters are Ruby plugins, or programs of their own. */
const languages: Readonly<Record<string, string>> = {
  ad: "AsciiDoc",
  adoc: "AsciiDoc",
  asc: "AsciiDoc",
  asciidoc: "AsciiDoc",
  creole: "Creole",
  ipynb: "a Jupyter notebook",
  mdx: "MDX",
  mediawiki: "MediaWiki markup",
  org: "Org",
  qmd: "Quarto",
  rdoc: "RDoc",
  rest: "reStructuredText",
  rmd: "R Markdown",
  rst: "reStructuredText",
  tex: "TeX",
  textile: "Textile",
  wiki: "MediaWiki markup",
};

/** What is neither Markdown nor HTML would be sent as raw markup: Jekyll itself needs a plugin for it. */
export function unreadFormat(path: string, markdownExtensions: string): readonly Diagnostic[] {
  const extension = extensionOf(path);
  if (isMarkdown(extension, markdownExtensions)) return [];
  if (/^\.(?:html?|xhtml?|xht|txt)$/i.test(extension)) return [];
  const language = languages[extension.slice(1).toLowerCase()];
  const format = language === undefined ? "neither Markdown nor HTML" : language;
  const message = `The post is ${format} (${extension}), which Posse cannot read.`;
  return [diagnose("unread-format", message, { path, line: 1, column: 1 })];
}
