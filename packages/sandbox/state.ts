import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/** An article as dev.to stores it. Times are ISO 8601 with milliseconds, UTC. */
export interface DevtoArticle {
  readonly id: number;
  readonly userId: number;
  readonly organizationId: number | null;
  readonly title: string;
  readonly bodyMarkdown: string | null;
  readonly bodyHtml: string;
  /** The error message that its readers see in the place of the whole text (contracts/devto.md §7.1). */
  readonly replaced: string | null;
  readonly published: boolean;
  readonly publishedAt: string | null;
  readonly tags: readonly string[];
  readonly series: string | null;
  readonly mainImage: string | null;
  /** Set once a front matter names a cover, and never unset (contracts/devto.md §6.3). */
  readonly coverFromFrontMatter: boolean;
  readonly canonicalUrl: string | null;
  readonly description: string;
  readonly readingMinutes: number;
  readonly slug: string;
  readonly aiDisclosureLevel: string;
  readonly language: string | null;
  readonly createdAt: string;
  readonly editedAt: string | null;
}

/** An image that Medium tried to copy to its own servers when a post named it. */
export interface SideLoad {
  readonly url: string;
  readonly alt: string;
  readonly stored: boolean;
}

/** A story as Medium stores it. */
export interface MediumPost {
  readonly id: string;
  readonly authorId: string;
  readonly publicationId: string | null;
  readonly title: string;
  readonly slug: string;
  readonly tags: readonly string[];
  readonly canonicalUrl: string | null;
  readonly publishStatus: "public" | "draft" | "unlisted";
  /** Epoch milliseconds; `null` for a draft. */
  readonly publishedAt: number | null;
  readonly license: string;
  readonly notifyFollowers: boolean;
  readonly contentFormat: "html" | "markdown";
  readonly content: string;
  /** What its readers get to see of the content (contracts/medium.md §1.5). */
  readonly html: string;
  readonly images: readonly SideLoad[];
  readonly createdAt: string;
}

/** An image that was uploaded to Medium. */
export interface MediumImage {
  readonly md5: string;
  readonly type: string;
  readonly bytes: number;
}

/** A record in a repository on Bluesky. */
export interface BlueskyRecord {
  readonly did: string;
  readonly collection: string;
  readonly rkey: string;
  readonly cid: string;
  /** As it was sent, with its `$type`. */
  readonly value: unknown;
  readonly indexedAt: string;
}

/** A file that was uploaded to Bluesky. */
export interface BlueskyBlob {
  readonly did: string;
  readonly cid: string;
  readonly mimeType: string;
  readonly size: number;
  /** In base 64. */
  readonly bytes: string;
}

/** What a page says of itself, as Mastodon shows it below a status that links to it. */
export interface MastodonCard {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly language: string | null;
  readonly providerName: string;
  readonly image: string | null;
  readonly imageDescription: string;
}

/** What a status was at a time. */
export interface MastodonEdit {
  readonly text: string;
  readonly spoilerText: string;
  readonly sensitive: boolean;
  readonly createdAt: string;
}

/** A status as Mastodon stores it. */
export interface MastodonStatus {
  readonly id: string;
  readonly text: string;
  readonly spoilerText: string;
  readonly sensitive: boolean;
  readonly visibility: "public" | "unlisted" | "private" | "direct";
  readonly language: string;
  readonly mediaIds: readonly string[];
  readonly createdAt: string;
  readonly editedAt: string | null;
  /** All that it has been, once it was edited. */
  readonly edits: readonly MastodonEdit[];
  /** Null until the page that it links to was read. */
  readonly card: MastodonCard | null;
}

/** A file that was uploaded to Mastodon. */
export interface MastodonMedia {
  readonly id: string;
  readonly type: "image";
  readonly mimeType: string;
  readonly bytes: number;
  readonly description: string | null;
}

/** One request to a platform's API or feed, without its headers: they carry keys. */
export interface LoggedRequest {
  readonly at: string;
  readonly platform: string;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** `null` when the connection was cut. */
  readonly status: number | null;
  readonly body: unknown;
  readonly fault?: string;
  /** The beginning of an answer that refuses. */
  readonly refusal?: string;
}

/** What readers did with an article or a post. */
export interface Readers {
  readonly views?: number;
  readonly reactions?: number;
  readonly comments?: number;
  readonly reposts?: number;
}

/** All that the sandbox holds. It is plain data, so that it can be kept in a file. */
export interface State {
  devto: { articles: DevtoArticle[]; series: string[]; nextId: number };
  medium: {
    posts: MediumPost[];
    images: MediumImage[];
    windowStartedAt: number | null;
    windowCount: number;
  };
  bluesky: {
    records: BlueskyRecord[];
    blobs: BlueskyBlob[];
    /** The newest change of each repository, by DID. */
    heads: Readonly<Record<string, { readonly cid: string; readonly rev: string }>>;
    /** The tokens that still renew a session, by id, until when (milliseconds since 1970), and what the password was. */
    sessions: Readonly<Record<string, { readonly until: number; readonly kind: "app" | "main" }>>;
  };
  mastodon: {
    statuses: MastodonStatus[];
    media: MastodonMedia[];
    /** The greatest id that was given. */
    lastId: string;
    /** Which status a key has made, and until when that counts (milliseconds since 1970). */
    keys: Readonly<Record<string, { readonly id: string; readonly until: number }>>;
  };
  /** What readers did with what the platforms hold, by the platform and the id there. */
  readers: Record<string, Readers>;
  /** What further platforms hold, by their ids. */
  others: Record<string, unknown>;
  requests: LoggedRequest[];
}

/** A sandbox on which nobody has published yet. */
export function emptyState(): State {
  return {
    devto: { articles: [], series: [], nextId: 1_000_001 },
    medium: { posts: [], images: [], windowStartedAt: null, windowCount: 0 },
    bluesky: { records: [], blobs: [], heads: {}, sessions: {} },
    mastodon: { statuses: [], media: [], lastId: "0", keys: {} },
    readers: {},
    others: {},
    requests: [],
  };
}

/** The state in a file that `saveState` wrote, or an empty one where there is no such file. @throws when the file is not a state */
export function loadState(file: string): State {
  if (!existsSync(file)) return emptyState();
  const value: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!isState(value)) throw new Error(`${file} is not a sandbox's state`);
  return { ...emptyState(), ...value };
}

/** Writes the whole state at once, so that a reader never sees half of it. */
export function saveState(file: string, state: State): void {
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, JSON.stringify(state));
  renameSync(draft, file);
}

function isState(value: unknown): value is State {
  if (typeof value !== "object" || value === null) return false;
  const { devto, medium, requests } = value as Partial<State>;
  return (
    Array.isArray(devto?.articles) &&
    Array.isArray(devto.series) &&
    Array.isArray(medium?.posts) &&
    Array.isArray(medium.images) &&
    Array.isArray(requests)
  );
}
