import type { StandIn } from "../stand-ins/given.ts";

/** What a theme's rule for media is told about the post and the site. */
export interface MediaPlace {
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly config: Readonly<Record<string, unknown>>;
  /** The site's `baseurl`, without a slash at its end. */
  readonly baseurl: string;
}

/** What a theme of Jekyll's does to a blog's posts, as far as Posse knows it. */
export interface Theme {
  readonly name: string;
  /** As `theme:` and the Gemfile name it. */
  readonly gems: readonly string[];
  /** As `remote_theme:` names it: `owner/repository`. */
  readonly remotes: readonly string[];
  /** Files by which a copy of it is known, from the site's root. */
  readonly files: readonly string[];
  /** What copies have of it: a sentence for docs/themes.md. */
  readonly does: string;
  /** The address that its templates make of a picture's or a file's path; null for one that they leave as it is. */
  readonly media?: (path: string, place: MediaPlace) => string | null;
  /** What stands for its includes, by name without extension, in a blog that does not hold the file. */
  readonly includes?: Readonly<Record<string, StandIn>>;
  /** Classes of what it shows to readers of one color scheme only. */
  readonly schemes?: { readonly light: string; readonly dark: string };
  /** Between what a post's pages turn TeX into formulas: dollars and brackets, brackets alone, or nothing. */
  readonly math?: (place: Omit<MediaPlace, "baseurl">) => "dollars" | "brackets" | false;
}
