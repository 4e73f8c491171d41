import type { JekyllVersion } from "../site.ts";

const always: Readonly<Record<string, unknown>> = {
  source: "",
  destination: "_site",
  collections_dir: "",
  cache_dir: ".jekyll-cache",
  plugins_dir: "_plugins",
  layouts_dir: "_layouts",
  data_dir: "_data",
  includes_dir: "_includes",
  collections: {},
  safe: false,
  include: [".htaccess"],
  keep_files: [".git", ".svn"],
  encoding: "utf-8",
  markdown_ext: "markdown,mkdown,mkdn,mkd,md",
  strict_front_matter: false,
  show_drafts: null,
  limit_posts: 0,
  future: false,
  unpublished: false,
  plugins: [],
  markdown: "kramdown",
  highlighter: "rouge",
  excerpt_separator: "\n\n",
  baseurl: null,
  permalink: "date",
  paginate_path: "/page:num",
  timezone: null,
  defaults: [],
  liquid: { error_mode: "warn", strict_filters: false, strict_variables: false },
  kramdown: {
    auto_ids: true,
    toc_levels: [1, 2, 3, 4, 5, 6],
    entity_output: "as_char",
    smart_quotes: "lsquo,rsquo,ldquo,rdquo",
    input: "GFM",
    hard_wrap: false,
    guess_lang: true,
    footnote_nr: 1,
    show_warnings: false,
  },
};

const excluded = [
  ".sass-cache",
  ".jekyll-cache",
  "gemfiles",
  "Gemfile",
  "Gemfile.lock",
  "node_modules",
  "vendor/bundle/",
  "vendor/cache/",
  "vendor/gems/",
  "vendor/ruby/",
];

/** Jekyll's own settings; in Jekyll 3 a site's `exclude` takes the place of the built-in entries. */
export function configDefaults(jekyll: JekyllVersion): Readonly<Record<string, unknown>> {
  return { ...always, exclude: jekyll === 3 ? excluded : [] };
}

/** In Jekyll 4 the built-in entries are added to a site's own (contracts/jekyll.md §1). */
export function withDefaultExcludes(
  exclude: readonly unknown[],
  jekyll: JekyllVersion,
): readonly unknown[] {
  return jekyll === 3 ? exclude : [...new Set([...exclude, ...excluded])];
}
