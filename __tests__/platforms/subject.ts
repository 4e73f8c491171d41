import type { Article } from "../../src/core/article.ts";
import type { Copy, Platform } from "../../src/core/platform.ts";
import type { Http } from "../../src/io/http.ts";
import type { PlatformServer, Reply } from "../fakes/platform-server.ts";
import type { VirtualClock } from "../fakes/virtual-clock.ts";

/** A platform's adapter, and the answers of its server that the suite cannot know. */
export interface Subject {
  readonly name: string;
  readonly origin: string;
  readonly secret: string;
  /** The adapter with its key, for a server at `origin`. */
  make(tools: {
    readonly http: Http;
    readonly clock: VirtualClock;
    readonly secret: string;
  }): Platform;
  readonly article: Article;
  /** Answers what the adapter asks before it writes. */
  prepare(server: PlatformServer): void;
  readonly create: { readonly path: string; readonly answer: Reply; readonly copy: Copy };
  /** Where the platform can: a copy to update, and the answer; by PUT, unless it says otherwise. */
  readonly update?: {
    readonly method?: "POST";
    readonly path: string;
    readonly answer: Reply;
    readonly copy: Copy;
  };
  /** Where the platform can: a read that gives all copies. */
  readonly list?: { readonly path: string };
  /** A refusal in the platform's own shape. */
  refusal(status: number, words: string): Reply;
  /** What it answers to an update of a copy that is gone, where that is no 404. */
  readonly gone?: Reply;
  /** The canonical URL in what was sent. */
  canonicalUrlIn(body: unknown): unknown;
}
