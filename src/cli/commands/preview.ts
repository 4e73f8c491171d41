import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { distinct } from "../../compose/plan-json.ts";
import { createPlatforms } from "../../compose/platforms.ts";
import type { Settings } from "../../compose/settings.ts";
import type { Article } from "../../core/article.ts";
import type { Clock } from "../../core/clock.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { PlatformError } from "../../core/errors.ts";
import type { Platform } from "../../core/platform.ts";
import { wishFor } from "../../core/post.ts";
import { type Sandbox, startSandbox } from "../../sandbox/index.ts";
import type { Options } from "../options.ts";
import { type PreviewPage, previewIndex, previewPage } from "../preview-pages.ts";
import type { Action } from "../program.ts";
import { openCliSession, printDiagnostics } from "../session.ts";

interface PreviewOptions extends Options {
  readonly out: string;
}

/**
 * Writes static pages that show each copy as its readers will see it. Each article is given to a sandbox on loopback, and
 * the page that it answers is kept: what dev.to or Medium would refuse, replace or drop shows here too.
 */
export const previewCommand: Action<PreviewOptions> = async (terminal, options, posts) => {
  const session = await openCliSession(terminal, options, posts, "look");
  const { site, settings, asked } = session.blog;
  const folder = resolve(terminal.cwd, options.out);
  const sandbox = await startSandbox({ limits: false });
  const pages: PreviewPage[] = [];
  try {
    const stage = createPlatforms(onSandbox(settings, sandbox), {
      clock: hurriedClock(session.ports.clock.now()),
      purpose: "publish",
      site,
    });
    for (const post of site.posts) {
      if (post.state === "draft" || (asked !== null && !asked.has(post.path))) continue;
      for (const platform of session.platforms) {
        if (!wishFor(post, platform.id).wanted) continue;
        const { article, diagnostics } = await session.render(post, platform);
        const copied = stage.platforms.find(({ id }) => id === platform.id);
        const shown = await show(article, copied);
        pages.push({
          ...{ path: post.path, title: post.title, canonicalUrl: post.canonicalUrl },
          platform: platform.name,
          file: `posts/${pages.length + 1}-${platform.id}.html`,
          diagnostics: distinct([...post.diagnostics, ...diagnostics, ...shown.diagnostics]),
          html: shown.html,
        });
      }
    }
    mkdirSync(join(folder, "posts"), { recursive: true });
    writeFileSync(join(folder, "preview.css"), await textAt(`${sandbox.url}/sandbox.css`));
  } finally {
    await sandbox.close();
  }
  for (const page of pages) writeFileSync(join(folder, page.file), previewPage(page));
  writeFileSync(join(folder, "index.html"), previewIndex(`${site.url}${site.baseurl}`, pages));
  printDiagnostics(terminal, options, distinct(pages.flatMap(({ diagnostics }) => diagnostics)));
  terminal.out(`${pages.length} pages: open ${join(folder, "index.html")}`);
  return 0;
};

/** The page that readers would see, or why there would be none. */
async function show(
  article: Article | undefined,
  platform: Platform | undefined,
): Promise<{ readonly html: string | null; readonly diagnostics: readonly Diagnostic[] }> {
  if (article === undefined || platform?.create === undefined) {
    return { html: null, diagnostics: [] };
  }
  try {
    const { copy } = await platform.create(article);
    return { html: await textAt(copy.url), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    const { message, hint } = error;
    const refusal = { severity: "error", code: "refused", message } as const;
    return { html: null, diagnostics: [{ ...refusal, ...(hint !== undefined && { hint }) }] };
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

async function textAt(url: string): Promise<string> {
  const response = await fetch(url);
  return response.text();
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
