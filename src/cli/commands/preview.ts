import { join, resolve } from "node:path";
import { distinct } from "../../compose/plan-json.ts";
import type { Json } from "../../core/article.ts";
import { groupBy } from "../../core/group-by.ts";
import { type Post, wishFor } from "../../core/post.ts";
import { styleSheet } from "../../sandbox/index.ts";
import { diagnosticJson } from "../../syndicate/report.ts";
import type { Options } from "../options.ts";
import { type Exhibit, pageNames } from "../preview/exhibit.ts";
import { codesIn, filterRules } from "../preview/filters.ts";
import { type Folder, openFolder } from "../preview/folder.ts";
import { openImages } from "../preview/images.ts";
import { indexPage } from "../preview/index-page.ts";
import { outlineOf } from "../preview/outline.ts";
import { postPage } from "../preview/post-page.ts";
import { previewCss } from "../preview/preview-css.ts";
import { openStage, type Stage } from "../preview/stage.ts";
import type { Action } from "../program.ts";
import { type CliSession, openCliSession, printDiagnostics } from "../session.ts";

interface PreviewOptions extends Options {
  readonly out: string;
}

/**
 * Writes static pages that show each copy as its readers will see it. Each article is given to a sandbox on loopback, and
 * the page that it answers is kept: what dev.to or Medium would refuse, replace or drop shows here too.
 */
export const previewCommand: Action<PreviewOptions> = async (terminal, options, posts) => {
  const session = await openCliSession(terminal, options, posts, "look");
  const { site } = session.blog;
  const path = resolve(terminal.cwd, options.out);
  const folder = options.dryRun ? undefined : openFolder(path, options.out);
  const stage = await openStage(session.blog, session.ports.clock.now());
  const exhibits: Exhibit[] = [];
  try {
    const nameOf = pageNames();
    for (const post of chosen(session)) {
      terminal.signal.throwIfAborted();
      exhibits.push(...(await exhibitsOf(post, session, stage, nameOf)));
    }
    if (folder !== undefined) await writePages(exhibits, session, stage, folder);
  } finally {
    await stage.close();
  }
  if (folder !== undefined) {
    const names = session.names;
    folder.write("preview.css", `${styleSheet}${previewCss}`);
    folder.write(
      "filters.css",
      filterRules(
        [...names.keys()],
        codesIn(exhibits).map(({ code }) => code),
      ),
    );
    folder.write("index.html", indexPage(`${site.url}${site.baseurl}`, names, exhibits));
    folder.finish();
  }
  const index = join(path, "index.html");
  const diagnostics = distinct([
    ...site.diagnostics,
    ...exhibits.flatMap((exhibit) => exhibit.diagnostics),
  ]);
  if (options.format === "json") {
    terminal.out(
      JSON.stringify({ index, pages: exhibits.map((one) => exhibitJson(one, path)) }, null, 2),
    );
  } else if (options.format === "jsonl") {
    for (const exhibit of exhibits) terminal.out(JSON.stringify(exhibitJson(exhibit, path)));
  } else {
    printDiagnostics(terminal, options, diagnostics);
    const pages = `${exhibits.length} page${exhibits.length === 1 ? "" : "s"}`;
    terminal.out(options.dryRun ? `${pages}, not written: a dry run` : `${pages}: open ${index}`);
  }
  return 0;
};

/** The posts that were asked for, else all that are or will be on the site. */
function chosen({ blog: { site, asked } }: CliSession): readonly Post[] {
  return site.posts.filter(({ path, state }) =>
    asked === null ? state !== "draft" : asked.has(path),
  );
}

async function exhibitsOf(
  post: Post,
  session: CliSession,
  stage: Stage,
  nameOf: ReturnType<typeof pageNames>,
): Promise<readonly Exhibit[]> {
  const exhibits: Exhibit[] = [];
  for (const platform of session.platforms) {
    if (!wishFor(post, platform.id).wanted) continue;
    const { article, diagnostics } = await session.render(post, platform);
    const staged = article === undefined ? undefined : await stage.put(article);
    const { manuscript } = await session.manuscripts(post);
    exhibits.push({
      ...{ post, article, platform: platform.id, name: platform.name },
      file: nameOf(post.path, platform.id),
      url: staged?.url,
      passages: manuscript === undefined ? [] : outlineOf(manuscript.tree),
      diagnostics: distinct([
        ...post.diagnostics,
        ...diagnostics,
        ...(staged?.diagnostics ?? []).map((one) => ({ ...one, path: post.path })),
      ]),
    });
  }
  return exhibits;
}

async function writePages(
  exhibits: readonly Exhibit[],
  { blog: { site, source } }: CliSession,
  stage: Stage,
  folder: Folder,
): Promise<void> {
  const { sourceDir } = site;
  const images = openImages({
    ...{ source, sourceDir, siteUrl: `${site.url}${site.baseurl}` },
    keep: (name, bytes) => folder.write(`images/${name}`, bytes),
  });
  const siblings = groupBy(exhibits, ({ post }) => post.path);
  const byPlatform = groupBy(exhibits, ({ platform }) => platform);
  const files = new Map(
    exhibits.flatMap(({ url, file }) => (url ? [[new URL(url).pathname, file]] : [])),
  );
  for (const shelf of byPlatform.values()) {
    for (const [index, exhibit] of shelf.entries()) {
      const { post, url, file } = exhibit;
      const html = await postPage(exhibit, url === undefined ? undefined : await stage.page(url), {
        siblings: siblings.get(post.path) ?? [],
        previous: shelf[index - 1],
        next: shelf[index + 1],
        fileOf: (path) => files.get(path),
        images,
      });
      folder.write(`posts/${file}`, html);
    }
  }
}

function exhibitJson(exhibit: Exhibit, folder: string): Record<string, Json> {
  const { post, platform, file, article, url, diagnostics } = exhibit;
  return {
    ...{ path: post.path, canonicalUrl: post.canonicalUrl, platform },
    title: article?.title ?? post.title,
    file: join(folder, "posts", file),
    shown: url !== undefined,
    diagnostics: diagnostics.map(diagnosticJson),
  };
}
