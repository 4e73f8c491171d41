/** What a site with `markdown: CommonMark` or `CommonMarkGhPages` asks for (contracts/jekyll.md §10, §11). */
export interface CommonMarkOptions {
  /** Extensions by cmark-gfm's names: `table`, `strikethrough`, `autolink`, `tasklist`. */
  readonly extensions: ReadonlySet<string>;
  /** Options by commonmarker's names, in capitals: `FOOTNOTES`, `HARDBREAKS`, `SMART` and `UNSAFE` change what is read. */
  readonly options: ReadonlySet<string>;
  /** GitHub Pages gives headings an id, plain CommonMark does not. */
  readonly headingIds: boolean;
}

/** The options of a site whose `markdown:` names one of the CommonMark converters, from `commonmark:` beside it. */
export function commonMarkOptions(config: Readonly<Record<string, unknown>>): CommonMarkOptions {
  const own = config.commonmark;
  const lists = typeof own === "object" && own !== null ? (own as Record<string, unknown>) : {};
  return {
    extensions: new Set(wordsOf(lists.extensions).map((name) => name.toLowerCase())),
    options: new Set(wordsOf(lists.options).map((name) => name.toUpperCase())),
    headingIds: !/^commonmark$/i.test(String(config.markdown)),
  };
}

function wordsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
