import type { LedgerEntry, LedgerSnapshot } from "../../core/ledger.ts";
import type { PlatformId } from "../../core/post.ts";

/** A copy as a record shows it. */
export interface RecordedCopy {
  /** Empty where nobody knows it. */
  readonly id: string;
  /** Absent for a copy that the public cannot open. */
  readonly url?: string;
  /** When it was made or last updated. */
  readonly at?: string;
}

/** A post of the site that has copies. */
export interface RecordedPost {
  readonly path: string;
  /** Jekyll's `page.url`. */
  readonly url: string;
  readonly copies: Readonly<Record<PlatformId, RecordedCopy>>;
}

/** What a record has to know of the blog. */
export interface RecordedSite {
  /** Jekyll's `page.url` of each post that is on the site, by its path. */
  readonly pages: ReadonlyMap<string, string>;
  /** False for the address of a draft, which leads readers to a page that is not found. */
  readonly isPublic: (platform: PlatformId, url: string) => boolean;
}

/** The posts on the site that have copies, sorted by path; a copy that was deleted on its platform is none. */
export function recordedPosts(
  snapshot: LedgerSnapshot,
  { pages, isPublic }: RecordedSite,
): readonly RecordedPost[] {
  return [...snapshot.entries.values()]
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .flatMap((entry) => {
      const url = pages.get(entry.path);
      const copies = copiesOf(entry, isPublic);
      return url === undefined || Object.keys(copies).length === 0
        ? []
        : [{ path: entry.path, url, copies }];
    });
}

function copiesOf(
  { platforms }: LedgerEntry,
  isPublic: RecordedSite["isPublic"],
): RecordedPost["copies"] {
  const copies = Object.entries(platforms)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([platform, { state, copy, visibility, at }]) => {
      if (copy === undefined || state === "detached") return [];
      const isOpen = visibility === undefined || visibility === "unlisted";
      const shown = isOpen && isWebAddress(copy.url) && isPublic(platform, copy.url);
      if (!shown && copy.id === "") return [];
      const recorded: RecordedCopy = {
        id: copy.id,
        ...(shown && { url: copy.url }),
        ...(at !== undefined && { at }),
      };
      return [[platform, recorded] as const];
    });
  return Object.fromEntries(copies);
}

/** A theme puts it into a link, and the front matter on one line. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s\p{C}"<>\\^`{|}]+$/u.test(url) && URL.canParse(url);
}
