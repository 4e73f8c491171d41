import type { ForemRenderer } from "./devto/renderer.ts";
import type { Markup } from "./markup.ts";
import type { Incoming, Reply } from "./server/http.ts";
import type { State } from "./state.ts";

/** How the platforms are set up. */
export interface Settings {
  /** Whether throttles and limiters hold. */
  readonly limits: boolean;
  /** What dev.to does about a create that says nothing about AI (contracts/devto.md §3). */
  readonly aiDisclosure: "off" | "warn" | "require";
  /** Whether dev.to's account is younger than three days. */
  readonly newAccount: boolean;
  /** Whether dev.to counts writes by IP address with key, or by each of them (contracts/devto.md §5.1). */
  readonly throttle: "legacy" | "2026";
  /** dev.to's `API_PER_PAGE_MAX`. */
  readonly maxPerPage: number;
  /** How long a session's token for calls lives on Bluesky. */
  readonly accessTokenSeconds: number;
  /** How long a status on Mastodon may be. */
  readonly maxCharacters: number;
  /** Whether the Mastodon server is of a version before 3.5: without `/api/v2/instance`, and without edits. */
  readonly oldInstance: boolean;
}

/** How Mastodon reads a page that a status links to: its HTML, or undefined where it is not live. */
export type PageReader = (url: string) => Promise<string | undefined>;

/** Who the sandbox's own account is: the name and the picture that its pages show. */
export interface Author {
  readonly name: string;
  /** An address that a page may show without asking the network: the picture itself, mostly. */
  readonly picture?: string | undefined;
}

/** What every handler works on. */
export interface World {
  state: State;
  /** Absent where nobody has said whose blog it is. */
  readonly author?: Author | undefined;
  /** The platforms that are played. */
  readonly players: readonly Player[];
  readonly settings: Settings;
  /** Such as `http://127.0.0.1:N`. */
  readonly origin: string;
  readonly renderForem: ForemRenderer;
  readonly readPage: PageReader;
  now(): Date;
}

/** A platform as the sandbox plays it: the one place that knows it here. */
export interface Player {
  /** It lies below `/ID`, and its part of the state has this name. */
  readonly id: string;
  /** For people. */
  readonly name: string;
  /** Whether it holds whole articles, or short posts that lead to them; absent: articles. */
  readonly kind?: "announcement";
  /** The variables by which Posse is told of it, the key that it takes, and what else goes with the key. */
  readonly access: {
    readonly url: string;
    readonly key: string;
    readonly secret: string;
    readonly others?: Readonly<Record<string, string>>;
  };
  /** The paths for programs, below its own: only requests to them are logged, and only to them do faults happen. */
  readonly bases: readonly string[];
  /** Those of them that are answered at the server's root, too: clients of a platform whose address has no path ask there. */
  readonly atRoot?: readonly string[];
  /** What its CDN adds where it answers in the place of the platform. */
  readonly cdnHeaders?: Readonly<Record<string, string>>;
  /** How it answers who asks too often, until a time; else in a text, with `Retry-After`. */
  tooMany?(until: Date): Reply;
  /** Said while it holds nothing. */
  readonly nothing: string;
  /** Begins to answer programs, with no request counted yet; paths count from its own. */
  begin(world: World): (request: Incoming) => Reply | undefined;
  /** All that it holds, the newest last. */
  holdings(world: World): readonly Holding[];
  /** The same for programs, as its API would answer it, with what it shows to nobody. */
  state(world: World): object;
}

/** A copy that a platform holds. */
export interface Holding {
  readonly title: string;
  readonly url: string;
  readonly canonicalUrl: string | null;
  /** Whether this is the path of its page, below the platform's own. */
  isAt(path: string): boolean;
  /** In a list of what the platform holds. */
  card(): Markup;
  /** The page that its readers get to see, and what is stored behind it. */
  page(): Markup;
}
