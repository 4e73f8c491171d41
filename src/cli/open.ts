import { existsSync, statSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { type ConfiguredBlog, openBlog } from "../compose/blog.ts";
import { placeOf } from "../compose/blog-place.ts";
import { stopSignal } from "../compose/stop-signal.ts";
import { ConfigError } from "../core/errors.ts";
import type { Source } from "../core/source.ts";
import { directorySource } from "../io/directory-source.ts";
import { sourceWithout } from "../io/source-without.ts";
import { stoppableSource } from "../io/stoppable-source.ts";
import { readers as allReaders, readerFor } from "../readers/index.ts";
import type { FolderMarks } from "../readers/reader.ts";
import { selectionHint, selectPosts } from "../settings/select-posts.ts";
import { readSettings, type SettingsLayer } from "../settings/settings.ts";
import type { Scope } from "../syndicate/model/types.ts";
import { environmentLayer, flagLayer, type Options } from "./options.ts";
import type { Terminal } from "./terminal.ts";

/** A blog on this machine, as the flags name it. */
export interface LocalBlog extends ConfiguredBlog {
  /** The repository's root, or the site's folder where there is no repository. */
  readonly root: string;
  /** The site's folder, absolute. */
  readonly siteDir: string;
  readonly isRepository: boolean;
  readonly now: Date;
  /** Paths of the posts that POST, `--all` and `--since` ask for; null if none of them was given. */
  readonly asked: ReadonlySet<string> | null;
  /** Aborted when reading and rendering have to end. */
  readonly stop: AbortSignal;
}

/**
 * Opens the blog that `--site` names: the working tree, or with `--commit` that commit.
 * @throws {ConfigError} every flag and setting that is wrong
 */
export async function openLocalBlog(
  terminal: Terminal,
  options: Options,
  posts: readonly string[],
  purpose: Scope["purpose"],
): Promise<LocalBlog> {
  const siteDir = siteFolder(terminal, options);
  const repository = repositoryOf(siteDir);
  const root = repository ?? siteDir;
  const now = timeOf(options.now);
  const layers = layersOf(terminal, options);
  const { definitions, readers } = terminal;
  const settings = readSettings(definitions, layers);
  const { timeLimit } = settings;
  const stop = stopSignal(terminal.signal, timeLimit && timeLimit * 60_000);
  const inRoot = (path: string) => relative(root, path).split(sep).join("/");
  const whole = stoppableSource(await sourceOf(root, repository !== undefined, options), stop);
  const source = withoutLedger(whole, inRoot(resolve(terminal.cwd, options.ledger ?? "")), options);
  const line = (folder: string) =>
    ` --site ${relative(terminal.cwd, resolve(root, folder)) || "."}`;
  const setting = { name: "--site", line };
  // Whoever names the configuration knows that it is a blog.
  const reader = readerFor(placeOf(settings), readers);
  if (options.config === undefined) await reader.refuseOthers(source, inRoot(siteDir), setting);
  const blog = await openBlog({
    ...{ definitions, readers, source },
    siteDir: inRoot(siteDir),
    layers,
    now,
    showDrafts: purpose === "look" && (options.drafts === true || posts.some(namesDraft(terminal))),
    ...(repository !== undefined && { repository: () => originOf(repository) }),
  });
  const asked = await askedFor(blog, posts, options, {
    ...{ root, cwd: terminal.cwd },
    bases: [inRoot(siteDir), inRoot(resolve(terminal.cwd))],
  });
  const isRepository = repository !== undefined;
  const noPosts = await blog.site.withoutPosts(setting);
  const site = { ...blog.site, diagnostics: [...blog.site.diagnostics, ...noPosts] };
  return { ...blog, site, root, siteDir, isRepository, now, asked, stop };
}

/**
 * The folder that `--site` names; without it the one that holds the nearest configuration of a site, from the working
 * directory upwards within its repository.
 * @throws {ConfigError} there is no such folder
 */
export function siteFolder(terminal: Terminal, options: { readonly site: string }): string {
  const named = folderAt(terminal, options.site, "--site");
  const marks = (terminal.readers ?? allReaders).map((reader) => reader.marks);
  if (options.site !== "." || isBlog(named, marks)) return named;
  const top = repositoryOf(named);
  for (let at = named; at !== top && dirname(at) !== at; ) {
    at = dirname(at);
    if (hasConfig(at, marks)) return at;
  }
  return named;
}

/** @throws {ConfigError} there is no such folder */
export function folderAt({ cwd }: Pick<Terminal, "cwd">, folder: string, input: string): string {
  const named = resolve(cwd, folder);
  if (existsSync(named) && statSync(named).isDirectory()) return named;
  throw new ConfigError([{ input, message: `there is no folder ${folder}` }]);
}

function isBlog(folder: string, marks: readonly FolderMarks[]): boolean {
  const names = marks.flatMap(({ posts }) => posts);
  return hasConfig(folder, marks) || names.some((name) => existsSync(resolve(folder, name)));
}

function hasConfig(folder: string, marks: readonly FolderMarks[]): boolean {
  const names = marks.flatMap(({ configs }) => configs);
  return names.some((name) => existsSync(resolve(folder, name)));
}

/**
 * Flags, then the environment.
 * @throws {ConfigError} there is no folder with built pages, or `--posts` is given without one
 */
export function layersOf(terminal: Terminal, options: Options): readonly SettingsLayer[] {
  const { definitions, env } = terminal;
  const { builtSite: folder, posts } = options;
  if (posts !== undefined && folder === undefined) refuseIdlePosts(terminal);
  const builtSite = folder && folderAt(terminal, folder, "--built-site");
  const given = builtSite === undefined ? options : { ...options, builtSite };
  return [flagLayer(definitions, given), environmentLayer(definitions, env)];
}

/** Whoever narrows a run by a flag that does nothing would be told of other posts. */
function refuseIdlePosts(terminal: Terminal): never {
  const { command } = terminal;
  throw new ConfigError([
    {
      input: "--posts",
      message: "it says which pages of a built site are posts, and --built-site is not given",
      hint: `Name posts behind the command: \`${command} check "_posts/2026-*.md"\`.`,
    },
  ]);
}

/** Whoever names a draft wants to look at it, as with `--drafts`. */
function namesDraft({ cwd }: Terminal): (path: string) => boolean {
  return (path) => resolve(cwd, path).split(sep).includes("_drafts");
}

async function askedFor(
  { site }: ConfiguredBlog,
  patterns: readonly string[],
  options: Options,
  { root, cwd, bases }: { root: string; cwd: string; bases: readonly string[] },
): Promise<ReadonlySet<string> | null> {
  if (options.all) return new Set(site.posts.map(({ path }) => path));
  if (patterns.length > 0) {
    const inRoot = patterns.map((pattern) => fromRoot(pattern, root, cwd));
    const { paths, unmatched } = await selectPosts(site.posts, inRoot, bases);
    if (unmatched.length > 0) {
      throw new ConfigError(
        unmatched.map((one) => ({
          input: one.pattern,
          message:
            one.near.length > 1
              ? "several posts have this file name"
              : "no post has this path, and none matches it as a glob",
          hint: selectionHint(one, `${site.facts.words.posts}; drafts are never sent, only shown.`),
        })),
      );
    }
    return paths;
  }
  if (options.since === undefined) return null;
  const { changedPaths } = await import("../io/git-history.ts");
  const changed = new Set(await changedPaths(root, options.since, options.commit));
  return new Set(site.posts.map(({ path }) => path).filter((path) => changed.has(path)));
}

/** A path as it is counted from the root, where it is absolute or was typed outside of the root. */
function fromRoot(pattern: string, root: string, cwd: string): string {
  const isOutside = !`${resolve(cwd)}/`.startsWith(`${root}/`);
  const typed = isOutside ? resolve(cwd, pattern) : pattern;
  return typed.startsWith(`${root}/`) ? typed.slice(root.length + 1) : pattern;
}

/** What the ledger keeps of each post is no post, wherever in the blog it lies. */
function withoutLedger(source: Source, folder: string, { ledger = "github:" }: Options): Source {
  const isInRoot = folder !== "" && folder !== ".." && !folder.startsWith("../");
  return ledger.startsWith("github:") || !isInRoot ? source : sourceWithout(source, folder);
}

async function sourceOf(root: string, isRepository: boolean, options: Options): Promise<Source> {
  if (options.commit === undefined) return directorySource(root);
  if (!isRepository) {
    throw new ConfigError([{ input: "--commit", message: "the site is in no git repository" }]);
  }
  const { gitSource } = await import("../io/git-source.ts");
  return gitSource(root, options.commit);
}

function timeOf(now: string | undefined): Date {
  if (now === undefined) return new Date();
  const isFull = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(now);
  const time = new Date(now);
  if (isFull && !Number.isNaN(time.getTime())) return time;
  throw new ConfigError([
    {
      input: "--now",
      message: `“${now}” is not a valid time, e.g. 2026-11-24T10:00:00Z (RFC 3339)`,
    },
  ]);
}

/** The folder that holds `.git`, upwards from the site. */
function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(resolve(at, ".git"))) return at;
    if (dirname(at) === at) return undefined;
  }
}

async function originOf(root: string): Promise<{ owner: string; name: string } | undefined> {
  const { originRepository } = await import("../io/git-history.ts");
  return originRepository(root);
}
