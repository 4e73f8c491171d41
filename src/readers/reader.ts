import type { Json } from "../core/article.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { Manuscript } from "../core/manuscript.ts";
import type { PlatformWords } from "../core/platform-words.ts";
import type { Post } from "../core/post.ts";
import type { Source } from "../core/source.ts";

/** A way to read blogs: that of one generator's sources, or of built pages (docs/decisions/0013-one-port-for-reading.md). */
export interface Reader {
  /** The name by which the process that renders knows it. */
  readonly id: string;
  /** What shows that a folder holds a blog of this kind. */
  readonly marks: FolderMarks;
  /** Whether this is the one for a blog that is asked for so. Of several readers, the first that says so is taken. */
  reads(where: BlogPlace): boolean;
  /**
   * Refuses a folder that holds no blog of this kind, and says what it holds instead.
   * @throws {ConfigError}
   */
  refuseOthers(source: Source, siteDir: string, setting: FolderSetting): Promise<void>;
  /** Reads what the blog says of itself as a whole. No post is read yet. */
  configuration(source: Source, where: BlogPlace): Promise<BlogConfiguration>;
  /** The blog that another process has read, by what its `handOver` says; nothing is read that was handed over. */
  takeOver(source: Source, handedOver: unknown): Promise<Blog>;
  /** What single files tell, at any commit. */
  readonly files: PostFiles;
  /** True of one that knows a blog by its built pages alone. */
  readonly readsPages?: boolean;
}

/** Names by which a blog's folder is known. */
export interface FolderMarks {
  /** Names of files that configure a site: each shows for certain where it is. */
  readonly configs: readonly string[];
  /** Names of folders that hold posts, beside the configuration or without one. */
  readonly posts: readonly string[];
}

/** Where a blog is, and by what it is read. */
export interface BlogPlace {
  /** The site's folder, from the source's root: "" or "docs". */
  readonly siteDir: string;
  /** The files of its configuration, from there, in the order in which they are merged. */
  readonly configs: readonly string[];
  /** Which Jekyll version's URL rules to use, if the run was told. */
  readonly jekyll?: 3 | 4;
  /** Where its pages lie, if another program has built them and they are to be read instead of its sources. */
  readonly built?: BuiltPlace | undefined;
}

/** A site as a generator has built it. */
export interface BuiltPlace {
  /** Opens the folder that holds the pages. */
  readonly pages: () => Promise<Source>;
  /** Globs over source files, or over pages: the posts. */
  readonly posts: readonly string[];
  /** The article in a page, as a CSS selector; default: as all pages together show it. */
  readonly content: string | undefined;
}

/** What a blog says of itself as a whole, before any of its posts is read. */
export interface BlogConfiguration {
  /** What is wrong with it: with an error, there is no blog to read. */
  readonly diagnostics: readonly Diagnostic[];
  /** Its settings by their names, as far as other tools than Posse read them, too; Posse's own are below `posse`. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Where a key stands. */
  place(...keys: readonly string[]): Place;
  /** @throws {SourceError} the source itself cannot be read */
  open(options: ReaderOptions): Promise<Blog>;
}

/** A place in a file. */
export type Place = Pick<Diagnostic, "path" | "line" | "column">;

/** By what posts are read; all but `now` and `platforms` has a default. */
export interface ReaderOptions {
  /** The address of the site, whatever the blog says. */
  readonly siteUrl?: string | undefined;
  /** Which Jekyll version's URL rules to use; default: what the blog tells. */
  readonly jekyll?: 3 | 4 | undefined;
  /** When the site is built: later posts are not on it yet. */
  readonly now: Date;
  /** The platforms that front matter may speak of. */
  readonly platforms: readonly PlatformWords[];
  /** Drafts are read, whatever the blog says. */
  readonly showDrafts?: boolean | undefined;
  /** Asked only where nothing else says where the site is. */
  readonly repository?:
    | (() => Promise<{ readonly owner: string; readonly name: string } | undefined>)
    | undefined;
}

/** A blog that was read: what is known of the site, and its posts. */
export interface Blog {
  readonly facts: SiteFacts;
  /** Newest first; those that are not on the site are among them, see `Post.state`. */
  readonly posts: readonly Post[];
  /** What is wrong with the site as a whole. */
  readonly diagnostics: readonly Diagnostic[];
  /** The blog's files, as manuscripts are made of them. */
  readonly source: Source;
  /** What a post's text becomes, before any platform's dialect. Slow: it may parse, and may load the parsers. */
  manuscript(post: Post): Promise<Drafted>;
  /** The post's text as it is before it is parsed, for people. */
  text(post: Post): Promise<ResolvedText>;
  /** By what it is known whether an article would be made from the same again. */
  readonly inputs: BlogReads;
  /** Says where the blog may lie instead, if there are no posts. */
  withoutPosts(setting: FolderSetting): Promise<readonly Diagnostic[]>;
  /** What `takeOver` needs in another process, in values that structured cloning keeps. */
  handOver(): unknown;
}

/** What is known of a site as a whole. */
export interface SiteFacts {
  /** What builds it, for programs. */
  readonly generator: string;
  /** `url` and `baseurl` together are where its pages are; both as they stand, and "" where they are unknown. */
  readonly url: string;
  readonly baseurl: string;
  /** What says so, for people; undefined where nothing does. */
  readonly urlFrom: string | undefined;
  /** What the site calls itself, and says of itself; "" where nothing does. */
  readonly title: string;
  readonly description: string;
  /** Where its files are, from the source's root. */
  readonly sourceDir: string;
  /** Where its templates find data, from the source's root. */
  readonly dataDir: string;
  /** The time zone of its dates, by its name. */
  readonly timezone: string;
  /** Whether its pages show emoji where a post has their names, such as `:tada:`. */
  readonly showsEmoji: boolean;
  /** Which Jekyll version's URL rules its addresses follow, where Jekyll builds the site. */
  readonly jekyll?: 3 | 4;
  /** The theme's name, where it is one that Posse knows. */
  readonly theme?: string;
  /** How the article is found in a page, and how sure that is, where it has to be found. */
  readonly article?: { readonly text: string; readonly isSure: boolean };
  readonly words: SiteWords;
}

/** What hints say of a site, each the rest of a sentence. */
export interface SiteWords {
  /** How its address is set: ``set `url:` in _config.yml``. */
  readonly setUrl: string;
  /** What a post's file is called: `Posts are in _posts and are named YYYY-MM-DD-title.md`. */
  readonly posts: string;
  /** A glob that names some posts. */
  readonly glob: string;
}

/** What a post's text has become: a manuscript, unless an error stands in the diagnostics. */
export interface Drafted {
  readonly manuscript?: Manuscript;
  readonly diagnostics: readonly Diagnostic[];
  /** What was read of the blog beside the post itself: names for `BlogReads.lookUp`; undefined where none can say that. */
  readonly reads?: readonly string[] | undefined;
}

/** A post's text before it is parsed. */
export interface ResolvedText {
  /** Null where it cannot be had: an error stands in the diagnostics. */
  readonly text: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** What articles are made from, and what that is now (docs/decisions/0012-inputs-of-an-article.md). */
export interface BlogReads {
  /** What every article depends on. */
  readonly shared: Readonly<Record<string, Json>>;
  /** The post as its author wrote it, and where it lies on the site; undefined where its file could not be read. */
  ofPost(post: Post): Readonly<Record<string, Json>> | undefined;
  /** What such a read of this post's finds now; undefined for a kind that only another version knows. */
  lookUp(read: string, post: Post): Promise<Json | undefined>;
}

/** How the shell's user says in which folder the blog lies. */
export interface FolderSetting {
  readonly name: string;
  /** What to write for a folder of the source. */
  readonly line: (folder: string) => string;
}

/** What single files of a blog tell without the rest of it. */
export interface PostFiles {
  /** Whether a path is that of a post, drafts left out. */
  isPost(path: string): boolean;
  /** The day that a post's path names, as `2026-11-24`. */
  dayOf(path: string): string | undefined;
  /** What a post's file says, as it was at some commit. */
  read(text: string): Promise<FormerPost>;
}

/** What a post said at some commit. */
export interface FormerPost {
  readonly title?: string;
  readonly body: string;
  /** It was not on the site, since its front matter said so. */
  readonly isHidden: boolean;
}
