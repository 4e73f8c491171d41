import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import {
  type Author,
  type Play,
  type Player,
  playPlatforms,
} from "../../packages/sandbox/index.ts";
import type { ConfiguredBlog } from "../compose/blog.ts";
import { filesOf, ownFiles } from "../compose/own-files.ts";
import { createPlatforms } from "../compose/platforms.ts";
import type { Article } from "../core/article.ts";
import type { Clock } from "../core/clock.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { PlatformError } from "../core/errors.ts";
import type { Platform, Written } from "../core/platform.ts";
import type { PlatformDefinition } from "../platforms/definition.ts";
import type { Settings } from "../settings/settings.ts";
import { cardPage } from "./card-page.ts";
import { diagnose, type previewCodes } from "./codes.ts";
import { pageAt, transportTo } from "./in-process.ts";

/** What became of an article on the platforms of the preview. */
export interface Shown {
  /** The address of the page that readers would see; undefined where there would be none. */
  readonly url?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The platforms within this process, for one preview: what they would refuse, replace or drop shows. */
export interface PreviewPlatforms {
  put(article: Article): Promise<Shown>;
  /** The page at a URL that `put` has answered. */
  page(url: string): Promise<Root>;
}

interface PreviewWorld {
  /** When it is there. */
  readonly start: Date;
  /** Whose account it is that publishes. */
  readonly author: Author;
  /** In the place of all that the sandbox plays. */
  readonly players?: readonly Player[] | undefined;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Sets up platforms on which it is `start`, and nobody ever waits. */
export async function openPreviewPlatforms(
  { definitions, site, settings }: ConfiguredBlog,
  { start, author, players }: PreviewWorld,
): Promise<PreviewPlatforms> {
  // The clients have a clock of their own: what they wait for a platform's limits must not date the articles.
  const clock = hurriedClock(start);
  const playClock = hurriedClock(start);
  const pages = new Map<string, string>();
  const play = playPlatforms("http://127.0.0.1", {
    ...{ limits: false, now: playClock.now, author },
    ...(players && { players }),
    // A server makes its card from the page, which nobody asks here: it would be as the post says.
    readPage: async (url) => pages.get(url),
  });
  const { platforms } = await createPlatforms(definitions, onSandbox(definitions, settings, play), {
    ...{ site: site.facts, clock, transport: transportTo(play, clock.now) },
    ownFile: ownFiles(filesOf(site)),
    purpose: "publish",
  });
  const titles = new Set<string>();

  async function create(platform: Platform, article: Article): Promise<Written | undefined> {
    try {
      return await platform.create?.(article);
    } catch (error) {
      // What a platform takes of new copies in a day is used up: here the next day is now.
      if (!(error instanceof PlatformError) || error.reason !== "rate-limited") throw error;
      await clock.sleep((error.retryAfter ?? dayMs / 1000) * 1000);
      return platform.create?.(article);
    }
  }

  return {
    async put(article) {
      const platform = platforms.find(({ id }) => id === article.platform);
      if (platform === undefined) return { diagnostics: [] };
      const name = `${article.platform} ${article.title}`;
      // A platform may take no title twice in five minutes (contracts/devto.md §5); a run that publishes waits, and so does the preview.
      if (titles.has(name)) await playClock.sleep(6 * minuteMs);
      titles.add(name);
      if (article.announcement !== undefined) {
        pages.set(article.canonicalUrl, cardPage(article.announcement.card));
      }
      // Whom the sandbox knows is no matter here: an organization of the author's own is not among them.
      const { under: _, ...alone } = article;
      try {
        const written = await create(platform, alone);
        if (written === undefined) return { diagnostics: [] };
        const { copy, warnings } = written;
        return {
          url: copy.url,
          diagnostics: warnings.map((text) => said("preview-changed", text)),
        };
      } catch (error) {
        if (!(error instanceof PlatformError)) throw error;
        const { message, hint, copy } = error;
        return {
          ...(copy !== undefined && { url: copy.url }),
          diagnostics: [said("preview-refused", message, hint)],
        };
      }
    },
    page: async (url) => fromHtml(await pageAt(play, url)),
  };

  function said(code: keyof typeof previewCodes, words: string, hint?: string): Diagnostic {
    // The address at which they are played says nothing to anybody.
    const message = definitions.reduce(
      (text, { id, home }) => text.replaceAll(addressOn(play, id), home),
      words,
    );
    return diagnose(code, message, { hint });
  }
}

/** The settings of a run whose platforms are those that are played, with the sandbox's own accounts. */
function onSandbox(
  definitions: readonly PlatformDefinition[],
  settings: Settings,
  play: Play,
): Settings {
  const given = new Map(play.players.flatMap(({ access }) => Object.entries(access.others ?? {})));
  const own = definitions.flatMap(({ id, settings: { url, ...others } }) => [
    [url.input, addressOn(play, id)] as const,
    ...Object.values(others).flatMap(({ input, ofAccount, variable = "" }) =>
      ofAccount ? [[input, given.get(variable)] as const] : [],
    ),
  ]);
  return {
    ...settings,
    keys: new Map(play.players.map(({ id, access }) => [id, access.secret])),
    ofPlatforms: new Map<string, unknown>([...settings.ofPlatforms, ...own]),
  };
}

function addressOn({ url }: Play, platform: string): string {
  return `${url}/${platform}`;
}

/** Nobody waits for a preview: every pause is over at once. */
function hurriedClock(start: Date): Clock {
  let time = start.getTime();
  return {
    now: () => new Date(time),
    async sleep(ms) {
      time += ms;
    },
  };
}
