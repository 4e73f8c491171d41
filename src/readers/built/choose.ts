import { countEach } from "../../core/count-each.ts";

/** Why a page that a glob names is not taken for a post. */
export type NotAPost =
  | "redirect"
  | "alias"
  | "listing"
  | "not-found"
  | "preview"
  | "unlike"
  | "untitled";

export const notAPostWords: Readonly<Record<NotAPost, string>> = {
  redirect: "redirects to another page",
  alias: "names another page of this site as its original",
  listing: "lists other pages",
  "not-found": "is an error page",
  preview: "is a preview of a pull request",
  unlike: "has none of the marks that the other posts have",
  untitled: "has neither a title nor a date",
};

/** Pages of a built site that a list of globs names; `!` before one takes its pages out. */
export async function pagesMatching(
  pages: readonly string[],
  globs: readonly string[],
): Promise<readonly string[]> {
  const { default: micromatch } = await import("micromatch");
  const wanted = globs.filter((glob) => !glob.startsWith("!")).map(toMatcher);
  const unwanted = globs
    .filter((glob) => glob.startsWith("!"))
    .map((glob) => toMatcher(glob.slice(1)));
  return pages.filter(
    (page) => wanted.some((matches) => matches(page)) && !unwanted.some((matches) => matches(page)),
  );

  /** A page can be named by its file, its folder, or by its address. */
  function toMatcher(glob: string): (page: string) => boolean {
    const pattern = glob.replace(/^\.?\/+/, "").replace(/\/$/, "");
    const isPattern = /[*?[{!(]/.test(pattern);
    const matches = isPattern ? micromatch.matcher(pattern, { dot: true }) : undefined;
    return (page) => {
      const folder = page.replace(/(?:^|\/)index\.html?$/i, "");
      const names = [page, folder, page.replace(/\.html?$/i, "")];
      return names.some((name) => name !== "" && (name === pattern || matches?.(name) === true));
    };
  }
}

const lists =
  /^(?:tags?|categor(?:y|ies)|topics?|keywords?|labels?|authors?|archives?|pages?|search|series|rss|feeds?|index)$/i;
const previews =
  /^(?:pr-?previews?|previews?|pulls?|pr|pr-?\d+|deploy-?previews?|branch(?:es)?|staging)$/i;

/** What a page's path alone tells of it; null where it may be a post. `globs` that name a folder mean what is in it. */
export function pathTells(
  path: string,
  { pages, globs }: { readonly pages: ReadonlySet<string>; readonly globs: readonly string[] },
): NotAPost | null {
  const segments = path.split("/");
  const name = segments.at(-1) ?? "";
  if (/^(?:404|403|500)(?:\.html?$)/i.test(name) || /^404$/.test(segments.at(-2) ?? "")) {
    return "not-found";
  }
  const isNamed = (segment: string) =>
    globs.some((glob) => !glob.startsWith("!") && glob.split("/").includes(segment));
  const folders = segments.slice(0, -1);
  for (const [at, segment] of folders.entries()) {
    if (isNamed(segment)) continue;
    const isFolderOfSite = pages.has(`${folders.slice(0, at).concat("index.html").join("/")}`);
    if (previews.test(segment) && isFolderOfSite && isBelowCopy(folders.slice(0, at + 2), pages))
      return "preview";
    if (!lists.test(segment)) continue;
    const next = folders[at + 1];
    // `page/2`, and what lies below `tags`; an article may be called so, too, with nothing below it.
    if (/^pages?$/i.test(segment) ? /^\d+$/.test(next ?? "") : next !== undefined || at < 2)
      return "listing";
  }
  return path === "index.html" || isNumberedPart(path, pages) ? "listing" : null;
}

/** The later parts of a list that is the index of its folder: `blog/2/index.html`, where there is no `blog/1/`. */
function isNumberedPart(path: string, pages: ReadonlySet<string>): boolean {
  const [, folder, number, rest] = /^(.*\/)?(\d{1,3})(\/index\.html?|\.html?)$/i.exec(path) ?? [];
  if (number === undefined || !pages.has(`${folder ?? ""}index.html`)) return false;
  const part = (one: number) => `${folder ?? ""}${one}${rest}`;
  const before = Array.from({ length: Math.max(0, Number(number) - 2) }, (_, at) => part(at + 2));
  return Number(number) > 1 && !pages.has(part(1)) && before.every((one) => pages.has(one));
}

/** A preview holds the whole site once more, its home page too. */
function isBelowCopy(folders: readonly string[], pages: ReadonlySet<string>): boolean {
  return (
    pages.has([...folders, "index.html"].join("/")) ||
    pages.has([...folders.slice(0, -1), "index.html"].join("/"))
  );
}

/** The folders that a path lies in, the outermost first. */
export function foldersAbove(path: string): readonly string[] {
  const folders = path.split("/").slice(0, -1);
  return folders.map((_, at) => folders.slice(0, at + 1).join("/"));
}

/** Pages that are the index of a folder in which others of them lie. */
export function indexPages(paths: readonly string[]): ReadonlySet<string> {
  const below = countEach(
    paths.flatMap((path) => foldersAbove(path.replace(/(?:^|\/)index\.html?$/i, ""))),
  );
  return new Set(
    paths.filter((path) => {
      if (!/(?:^|\/)index\.html?$/i.test(path))
        return (below.get(path.replace(/\.html?$/i, "")) ?? 0) > 1;
      return (below.get(path.replace(/\/?index\.html?$/i, "")) ?? 0) > 1;
    }),
  );
}
