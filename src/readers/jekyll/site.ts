import type { Diagnostic } from "../../core/diagnostic.ts";
import type { PlatformWords } from "../../core/platform-words.ts";
import type { Post } from "../../core/post.ts";
import type { Source } from "../../core/source.ts";
import type { SiteData } from "./data/data-files.ts";
import type { Theme } from "./themes/theme.ts";

/** A Jekyll source file, parsed. */
export interface JekyllPost extends Post {
  /** Jekyll's `page.slug`: the front matter's, else the file name's part after the date. */
  readonly slug?: string;
  /** `.md`, `.html`, …, as in the file name. */
  readonly extension: string;
  /** What all of it was read from; undefined where the file could not be read. */
  readonly written?: WrittenPost;
}

/** A post before anything is made of it. */
export interface WrittenPost {
  /** The text of the whole file. */
  readonly text: string;
  /** The configuration's front matter defaults for it. */
  readonly defaults: Readonly<Record<string, unknown>>;
}

/** Whose rules hold: 3 is GitHub Pages' own engine (3.10), 4 is upstream (contracts/jekyll.md §11). */
export type JekyllVersion = 3 | 4;

/** Where the site's `url` was found, in the order in which we look (contracts/jekyll.md §8). */
export type UrlOrigin = "input" | "config" | "cname" | "repository" | "none";

/** What a reader of a site has to say; all but `siteDir`, `now` and `platforms` has a default. */
export interface SiteOptions {
  /** Where `_config.yml` is, from the repository's root: "" or "docs". */
  readonly siteDir: string;
  /** From `siteDir`, merged in this order as `jekyll build --config` merges. Default: `_config.yml`, which may be missing. */
  readonly configs?: readonly string[];
  /** Overrides `url` and `baseurl`. */
  readonly siteUrl?: string;
  /** Default: what `Gemfile.lock` names, else 4. */
  readonly jekyll?: JekyllVersion;
  /** The build's time: later posts are future ones. */
  readonly now: Date;
  /** For the site's URL when nothing else names one. */
  readonly repository?: { readonly owner: string; readonly name: string };
  /** The platforms that front matter may speak of. */
  readonly platforms: readonly PlatformWords[];
  /** Whether `_drafts` are read. */
  readonly showDrafts?: boolean;
}

/** A Jekyll site as Jekyll sees it: its settings and its posts. */
export interface Site {
  readonly source: Source;
  /** Jekyll's defaults with the configuration files merged over them. */
  readonly config: Readonly<Record<string, unknown>>;
  /** On GitHub, as far as it was asked for. */
  readonly repository?: { readonly owner: string; readonly name: string };
  /** Where the configuration is, from the repository's root: "" or "docs". */
  readonly dir: string;
  /** Where the site's files are, from the repository's root: `dir`, then the configuration's `source`. */
  readonly sourceDir: string;
  /** As it is written, a trailing slash included; "" where there is none. */
  readonly url: string;
  /** As it is written; "" where there is none. */
  readonly baseurl: string;
  readonly urlFrom: UrlOrigin;
  readonly jekyll: JekyllVersion;
  /** The plugins that Jekyll would load, by the configuration and the Gemfile. */
  readonly plugins: readonly string[];
  /** The theme, where Posse knows it. */
  readonly theme?: Theme;
  /** As the configuration names it; `UTC` where it names none (contracts/jekyll.md §6). */
  readonly timezone: string;
  /** The build's time: Liquid's `site.time`. */
  readonly now: Date;
  /** Newest first, as Jekyll's `site.posts`; hidden and invalid ones included, see `Post.state`. */
  readonly posts: readonly JekyllPost[];
  /** Whether drafts are among the posts. */
  readonly hasDrafts: boolean;
  /** What is wrong with the site as a whole: configuration, CNAME, URL. */
  readonly diagnostics: readonly Diagnostic[];
  /** `_data`, for Liquid. */
  readonly data: SiteData;
  /** Everything else that Jekyll reads, for Liquid; read at the first call, once. */
  contents(): Promise<SiteContents>;
}

/** A site as plain values: what is read of its files later is not among them. */
export interface SiteValues
  extends Omit<Site, "source" | "theme" | "diagnostics" | "data" | "contents"> {
  readonly theme: string | undefined;
}

/** A page or a collection's document. */
export interface SitePage {
  /** From the repository's root. */
  readonly path: string;
  /** From the site's source directory: Jekyll's `relative_path`, which `{% link %}` names. */
  readonly sitePath: string;
  /** Without `baseurl`. */
  readonly url: string;
  /** Front matter defaults merged in. */
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** The collection's name; null for a page. */
  readonly collection: string | null;
}

/** A file that Jekyll copies as it is. */
export interface StaticFile {
  readonly path: string;
  readonly sitePath: string;
  readonly url: string;
  /** What the configuration's `defaults` give it: it has no front matter of its own. */
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly collection: string | null;
}

/** A collection with what is in it. */
export interface Collection {
  readonly label: string;
  /** The collection's entry in the configuration. */
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly output: boolean;
  readonly docs: readonly SitePage[];
  readonly files: readonly StaticFile[];
}

/** Everything but posts and data that Jekyll reads. */
export interface SiteContents {
  readonly pages: readonly SitePage[];
  /** All but `posts`, in the configuration's order. */
  readonly collections: readonly Collection[];
  readonly staticFiles: readonly StaticFile[];
}
