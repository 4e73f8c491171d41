import { tmpdir } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Json } from "../../core/article.ts";
import { counted } from "../../core/counted.ts";
import { ConfigError, SiteError } from "../../core/errors.ts";
import type { Post } from "../../core/post.ts";
import { printable } from "../../core/printable.ts";
import { openFolder } from "../../preview/folder.ts";
import { makePreview } from "../../preview/make-preview.ts";
import { type Memory, previewMemory } from "../../preview/memory.ts";
import type { PreviewItem } from "../../preview/preview-item.ts";
import { diagnosticJson } from "../../report/diagnostic-json.ts";
import { distinct } from "../../report/plan-json.ts";
import type { Action } from "../command.ts";
import type { LocalBlog } from "../open.ts";
import type { Options } from "../options.ts";
import { printJson } from "../print-json.ts";
import { type CliSession, openCliSession, printDiagnostics } from "../session.ts";
import type { Terminal } from "../terminal.ts";
import { changesIn } from "../watch.ts";
import { terminalWords } from "../words.ts";

/** Jekyll leaves alone what begins with an underscore: a preview in the site's folder is not published with it. */
const defaultFolder = "_posse-preview";

interface PreviewOptions extends Options {
  readonly out: string;
  readonly open?: boolean;
  readonly watch?: boolean;
}

/** Writes static pages that show each copy about as its readers will see it; with `--watch`, again when the blog changes. */
export const previewCommand: Action<PreviewOptions> = async (terminal, options, posts) => {
  const memory = previewMemory();
  const { index, siteDir } = await render(terminal, options, posts, memory);
  memory.renderedPosts();
  if (options.open && !options.dryRun && !(await terminal.open(index))) {
    terminal.err(`Could not open a browser. Open ${index} yourself.`);
  }
  if (!options.watch) return 0;
  terminal.err("Watching the blog: reload a page to see what has changed. Ctrl-C ends it.");
  for await (const changed of changesIn(siteDir, dirname(index), terminal.signal)) {
    terminal.err(`Changed: ${printable(changed)}`);
    try {
      await render(terminal, options, posts, memory);
      terminal.err(`${counted(memory.renderedPosts(), "post")} rendered again.`);
    } catch (error) {
      // What is half written now may be whole with the next change.
      if (!(error instanceof ConfigError || error instanceof SiteError)) throw error;
      terminal.err("The blog cannot be read as it is now: the pages stay as they were.");
    }
  }
  return 0;
};

/** Makes the pages once, and answers where they are. */
async function render(
  terminal: Terminal,
  options: PreviewOptions,
  posts: readonly string[],
  memory: Memory,
): Promise<{ readonly index: string; readonly siteDir: string }> {
  const session = await openCliSession(terminal, options, posts, "look");
  const { blog } = session;
  const path = resolve(terminal.cwd, options.out);
  refusePartOfBlog(path, options.out, blog);
  const folder = options.dryRun ? undefined : openFolder(path, options.out);
  // In the folder that nobody has chosen, it is not to be committed by accident.
  if (options.out === defaultFolder) folder?.write(".gitignore", "*\n");
  const shown = chosen(session, options);
  session.progress.start(shown.length);
  const items = await makePreview({
    ...{ blog, session, posts: shown, folder, memory },
    words: terminalWords(terminal),
    players: terminal.players,
    onPost: ({ title }) => session.progress.advance(title),
  }).finally(() => session.progress.end());
  const index = join(path, "index.html");
  const diagnostics = distinct([
    ...blog.site.diagnostics,
    ...items.flatMap((item) => item.diagnostics),
  ]);
  if (options.format !== "text") {
    const pages = items.map((one) => itemJson(one, path));
    printJson(terminal, options.format, { index, pages }, pages);
  } else {
    printDiagnostics(terminal, options, diagnostics);
    const pages = counted(items.length, "page");
    terminal.out(options.dryRun ? `${pages}, not written: a dry run` : `${pages}: open ${index}`);
  }
  return { index, siteDir: blog.siteDir };
}

/**
 * The pages never go among the blog's own files.
 * @throws {ConfigError} the folder is the blog's, holds the blog, or is where its posts and drafts lie
 */
function refusePartOfBlog(path: string, asWritten: string, { siteDir, root }: LocalBlog): void {
  const isAround = [siteDir, root].some((folder) => isWithin(folder, path));
  const parts = isWithin(path, siteDir) ? relative(siteDir, path).split(sep) : [];
  const own = parts.find((part) => ["_posts", "_drafts", ".git"].includes(part));
  if (!isAround && own === undefined) return;
  const what = isAround ? "holds the blog" : `is in the blog's ${own}`;
  throw new ConfigError([
    {
      input: "--out",
      message: `${asWritten} ${what}`,
      hint: `Name a new folder, such as --out ${join(tmpdir(), "preview")}, or leave --out out.`,
    },
  ]);
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The posts that were asked for, else all that are or will be on the site. */
function chosen({ blog: { site, asked } }: CliSession, { drafts }: Options): readonly Post[] {
  return site.posts.filter(({ path, state }) =>
    asked === null ? drafts === true || state !== "draft" : asked.has(path),
  );
}

/** A page as programs read it (docs/contracts/interface.md §2.4). */
function itemJson(item: PreviewItem, folder: string): Record<string, Json> {
  const { post, platform, file, article, url, diagnostics } = item;
  return {
    ...{ path: post.path, canonicalUrl: post.canonicalUrl, platform },
    title: article?.title ?? post.title,
    file: join(folder, "posts", file),
    shown: url !== undefined,
    diagnostics: diagnostics.map(diagnosticJson),
  };
}
