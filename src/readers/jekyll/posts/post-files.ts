import type { SourceFile } from "../../../core/source.ts";
import type { EntryFilter } from "../config/entry-filter.ts";
import { baseNameOf, extensionOf, prefixOf } from "../file-names.ts";
import { isMarkdown } from "../output-extension.ts";

/** A file that Jekyll reads as a post or a draft. */
export interface PostFile {
  readonly file: SourceFile;
  /** From the site's source directory: Jekyll's `page.path`. */
  readonly sitePath: string;
  /** From the collections' directory: what categories, defaults and the date are read from. */
  readonly relativePath: string;
  readonly draft: boolean;
  /** The language of a folder that holds the posts of one. */
  readonly lang?: string | undefined;
  /** True where `relativePath` cannot be known: below a directory that only begins like `collections_dir`. */
  readonly misplaced: boolean;
}

/** What decides which files are posts. */
export interface PostFileRules {
  /** From the repository's root; "" is the root. */
  readonly sourceDir: string;
  readonly collectionsDir: string;
  /** From the site's source directory: never read. */
  readonly destination: string;
  readonly filter: EntryFilter;
  readonly drafts: boolean;
  /** Folders that hold the posts of one language each, in place of `_posts` at the top. */
  readonly languageFolders?: ReadonlyMap<string, string> | undefined;
}

/** A day's name in a file's name: the date, the rest, the extension (contracts/jekyll.md §1). */
export interface DatedName {
  readonly date: string;
  readonly slug: string;
  readonly extension: string;
}

const dated = /^(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)$/;

/** The date and the slug in a post's path, or undefined for a name that is no post's. */
export function datedName(path: string): DatedName | undefined {
  const found = dated.exec(path) ?? dated.exec(baseNameOf(path));
  if (found === null) return undefined;
  const [, date = "", slug = "", extension = ""] = found;
  return { date, slug, extension };
}

/** The posts, and the drafts if asked for, among a repository's files (contracts/jekyll.md §1). */
export function findPostFiles(
  files: readonly SourceFile[],
  rules: PostFileRules,
): readonly PostFile[] {
  const prefix = prefixOf(rules.sourceDir);
  const isReadable = createDirectoryTest(rules);
  const special = rules.drafts ? ["_posts", "_drafts"] : ["_posts"];
  const languages = [...(rules.languageFolders ?? [])].filter(([folder]) =>
    files.some(({ path }) => path.startsWith(`${prefix}${folder}/_posts/`)),
  );
  return files.flatMap((file) => {
    if (!file.path.startsWith(prefix)) return [];
    const sitePath = file.path.slice(prefix.length);
    if (!special.some((name) => sitePath.includes(`${name}/`))) return [];
    const [folder, lang] = languages.find(([one]) => sitePath.startsWith(`${one}/`)) ?? [];
    const inside = folder === undefined ? sitePath : sitePath.slice(folder.length + 1);
    for (const { directory, name, entry } of placesIn(inside, special)) {
      const isReplaced = languages.length > 0 && folder === undefined && directory === "";
      if ((isReplaced && name === "_posts") || !isReadable(directory)) continue;
      if (!isPostEntry(joined(directory, name), entry, name === "_drafts", rules.filter)) continue;
      return placed(file, inside, directory, name === "_drafts", rules.collectionsDir).map(
        (postFile) => ({ ...postFile, sitePath, lang }),
      );
    }
    return [];
  });
}

/**
 * Paths of the files that lie where posts do, and that somebody may have meant as posts: Jekyll passes over a name without
 * a date (contracts/jekyll.md §1) and says nothing.
 */
export function findUndatedFiles(
  files: readonly SourceFile[],
  rules: PostFileRules & { readonly markdownExtensions: string },
): readonly string[] {
  const prefix = prefixOf(rules.sourceDir);
  const isReadable = createDirectoryTest(rules);
  return files.flatMap(({ path, kind }) => {
    if (kind !== "file" || !path.startsWith(prefix) || !path.includes("_posts/")) return [];
    if (!isText(path, rules.markdownExtensions) || datedName(path) !== undefined) return [];
    const isHere = placesIn(path.slice(prefix.length), ["_posts"]).some(
      ({ directory, name, entry }) =>
        directory.startsWith(rules.collectionsDir) &&
        isReadable(directory) &&
        isSeen(joined(directory, name), entry, rules.filter),
    );
    return isHere ? [path] : [];
  });
}

/** A README is meant for whoever looks at the folder. */
function isText(path: string, markdownExtensions: string): boolean {
  const extension = extensionOf(path);
  if (/^readme\./i.test(baseNameOf(path))) return false;
  return isMarkdown(extension, markdownExtensions) || /^\.html?$/i.test(extension);
}

/** Each way in which a directory of one of these names holds the file. */
function placesIn(sitePath: string, special: readonly string[]) {
  const parts = sitePath.split("/");
  return parts.slice(0, -1).flatMap((name, index) =>
    special.includes(name)
      ? [
          {
            directory: parts.slice(0, index).join("/"),
            name,
            entry: parts.slice(index + 1).join("/"),
          },
        ]
      : [],
  );
}

function joined(directory: string, name: string): string {
  return directory === "" ? name : `${directory}/${name}`;
}

function isPostEntry(
  directory: string,
  entry: string,
  draft: boolean,
  filter: EntryFilter,
): boolean {
  if (!isSeen(directory, entry, filter)) return false;
  return draft ? /\.[^.]+$/.test(entry) : datedName(entry) !== undefined;
}

function isSeen(directory: string, entry: string, filter: EntryFilter): boolean {
  // Ruby's glob does not see names that begin with a dot.
  if (entry.split("/").some((part) => part.startsWith("."))) return false;
  return filter.accepts(directory, entry, false);
}

function placed(
  file: SourceFile,
  sitePath: string,
  directory: string,
  draft: boolean,
  collectionsDir: string,
): readonly PostFile[] {
  if (collectionsDir === "")
    return [{ file, sitePath, relativePath: sitePath, draft, misplaced: false }];
  if (!directory.startsWith(collectionsDir)) return [];
  const inside = sitePath.startsWith(`${collectionsDir}/`);
  const relativePath = inside ? sitePath.slice(collectionsDir.length + 1) : sitePath;
  return [{ file, sitePath, relativePath, draft, misplaced: !inside }];
}

/** Whether Jekyll walks into a directory: each step of the way has to pass; answers are kept. */
export function createDirectoryTest({
  filter,
  destination,
}: Pick<PostFileRules, "filter" | "destination">): (directory: string) => boolean {
  const known = new Map<string, boolean>([["", true]]);
  return function isReadable(directory: string): boolean {
    const answer = known.get(directory);
    if (answer !== undefined) return answer;
    const slash = directory.lastIndexOf("/");
    const parent = slash < 0 ? "" : directory.slice(0, slash);
    const readable =
      directory !== destination &&
      isReadable(parent) &&
      filter.accepts(parent, directory.slice(slash + 1), true);
    known.set(directory, readable);
    return readable;
  };
}
