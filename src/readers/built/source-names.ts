/** Files that generators make pages of, by their ends; HTML may be a page itself. */
export const sourceNames =
  /\.(?:md|mdx|mdoc|markdown|mkd|qmd|rmd|ipynb|rst|adoc|asciidoc|org|njk|lr|textile|txt)$/i;
