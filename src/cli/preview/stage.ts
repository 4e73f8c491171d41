import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Blog } from "../../compose/blog.ts";
import { createPlatforms } from "../../compose/platforms.ts";
import type { Settings } from "../../compose/settings.ts";
import type { Article } from "../../core/article.ts";
import type { Clock } from "../../core/clock.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { PlatformError } from "../../core/errors.ts";
import { type Sandbox, startSandbox } from "../../sandbox/index.ts";
import { previewCodes } from "./codes.ts";

/** What became of an article on the stage. */
export interface Staged {
  /** Of the page that its readers would see; undefined where there would be none. */
  readonly url?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** dev.to and Medium on loopback, for one preview: what they would refuse, replace or drop shows. */
export interface Stage {
  put(article: Article): Promise<Staged>;
  /** The page at a URL that `put` has answered. */
  page(url: string): Promise<Root>;
  close(): Promise<void>;
}

const minuteMs = 60_000;

/** Sets up a stage whose clock begins at `start` and never makes anybody wait. */
export async function openStage({ site, settings }: Blog, start: Date): Promise<Stage> {
  const clock = hurriedClock(start);
  const sandbox = await startSandbox({ limits: false, now: clock.now });
  const { platforms } = createPlatforms(onSandbox(settings, sandbox), {
    ...{ site, clock },
    purpose: "publish",
  });
  const titles = new Set<string>();
  return {
    async put(article) {
      const platform = platforms.find(({ id }) => id === article.platform);
      if (platform?.create === undefined) return { diagnostics: [] };
      const name = `${article.platform} ${article.title}`;
      // dev.to takes no title twice in five minutes; a run that publishes waits, and so does the stage.
      if (titles.has(name)) await clock.sleep(6 * minuteMs);
      titles.add(name);
      // Whom the sandbox knows is no matter here: an organization of the author's own is not among them.
      const { under: _, ...alone } = article;
      try {
        const { copy, warnings } = await platform.create(alone);
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
    async page(url) {
      const response = await fetch(url);
      return fromHtml(await response.text());
    },
    close: () => sandbox.close(),
  };

  function said(code: keyof typeof previewCodes, words: string, hint?: string): Diagnostic {
    const { severity, mend } = previewCodes[code];
    // The sandbox's address says nothing to anybody once the sandbox is closed.
    const message = words
      .replaceAll(sandbox.devto, "https://dev.to")
      .replaceAll(sandbox.medium, "https://medium.com");
    return { severity, code, message, hint: hint ?? mend };
  }
}

function onSandbox(settings: Settings, { devto, medium }: Sandbox): Settings {
  return {
    ...settings,
    devtoApiKey: "sandbox-devto-key",
    devtoUrl: devto,
    devtoOrganization: undefined,
    mediumToken: "sandbox-medium-token",
    mediumUrl: medium,
    mediumPublication: undefined,
  };
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
