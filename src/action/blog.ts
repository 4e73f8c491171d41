import { layerAt } from "../compose/base-rules.ts";
import { type ConfiguredBlog, openBlog } from "../compose/blog.ts";
import { placeOf } from "../compose/blog-place.ts";
import { stopSignal } from "../compose/stop-signal.ts";
import { systemClock } from "../core/clock.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { ConfigError, PosseError, SourceError } from "../core/errors.ts";
import type { Source } from "../core/source.ts";
import { stoppableSource } from "../io/stoppable-source.ts";
import { readerFor } from "../readers/index.ts";
import type { FolderSetting, Reader } from "../readers/reader.ts";
import { selectionHint, selectPosts } from "../settings/select-posts.ts";
import type { SettingsLayer } from "../settings/settings.ts";
import type { ActionRun } from "./action-run.ts";
import { say } from "./log.ts";
import { deadlineOf } from "./time-limit.ts";

/** The blog that a run is about, and where it was read. */
export interface CheckedOutBlog extends ConfiguredBlog {
  /** When the run stops starting new work. */
  readonly deadline: Date;
  /** Aborted when reading and rendering have to end. */
  readonly stop: AbortSignal;
}

/**
 * The blog at the commit that the run is about, read from git's objects: links and files that are not committed do not
 * exist for it (docs/contracts/github.md §2.2).
 */
export async function openCheckedOutBlog(run: ActionRun): Promise<CheckedOutBlog> {
  const tree = await run.ports.history.sourceAt(run.commit);
  const began = systemClock.now().getTime() - process.uptime() * 1000;
  const deadline = await deadlineOf(run.settings, run.env, { source: tree, began });
  const stop = stopSignal(run.signal, deadline.getTime() - systemClock.now().getTime());
  const source = stoppableSource(tree, stop);
  await refuseMissingSite(source, run.settings.siteDir);
  if (!run.settings.given.has("config")) {
    await readerOf(run).refuseOthers(source, run.settings.siteDir, folderSetting);
  }
  const blog = await openBlog({
    definitions: run.definitions,
    readers: run.readers,
    source,
    layers: [run.inputs],
    now: new Date(),
    repository: async () => run.event.repository,
    ...(run.event.pullRequest && { base: () => rulesFor(run, run.event.pullRequest?.base) }),
  });
  return { ...blog, deadline, stop };
}

/** Who reads the blog of a run. */
export function readerOf({ settings, readers }: ActionRun): Reader {
  return readerFor(placeOf(settings), readers);
}

/** What the commit that a pull request would go into says of how it is judged; where it cannot be read, the defaults hold. */
async function rulesFor(run: ActionRun, commit = ""): Promise<SettingsLayer> {
  try {
    if (commit === "") throw new SourceError("the event does not name it");
    const source = await run.ports.history.sourceAt(commit, () => false);
    return await layerAt(source, run);
  } catch (error) {
    if (!(error instanceof PosseError)) throw error;
    say(
      `The commit that this would go into cannot be read (${error.message}): what its _config.yml says of fail-on, max-posts and record is not known, and the defaults hold.`,
    );
    return { label: (name) => name, get: () => undefined };
  }
}

/** A folder that does not exist would be a site without posts, and nothing would ever be said. */
async function refuseMissingSite(source: Source, folder: string): Promise<void> {
  if (folder === "") return;
  const files = await source.files();
  if (files.some(({ path }) => path.startsWith(`${folder}/`))) return;
  throw new ConfigError([
    {
      input: "site-dir",
      message: `there is no folder ${folder} in this commit`,
      hint: "Give the folder of _config.yml, from the repository's root.",
    },
  ]);
}

/** What `site-dir` should say, where the blog that was checked out has no posts. */
export function withoutPosts({ site }: CheckedOutBlog): Promise<readonly Diagnostic[]> {
  return site.withoutPosts(folderSetting);
}

const folderSetting: FolderSetting = {
  name: "site-dir",
  line: (folder) => `\nwith:\n  site-dir: ${folder}`,
};

/**
 * The posts that the input `posts` names; null where it is left out.
 * @throws {ConfigError} a path or glob that matches no post
 */
export async function askedPosts({
  site,
  settings,
  reader,
}: CheckedOutBlog): Promise<ReadonlySet<string> | null> {
  // They say which pages of a built site are posts at all.
  if (settings.posts.length === 0 || reader.readsPages) return null;
  const { paths, unmatched } = await selectPosts(site.posts, settings.posts, [settings.siteDir]);
  if (unmatched.length === 0) return paths;
  throw new ConfigError(
    unmatched.map((one) => ({
      input: "posts",
      message:
        one.near.length > 1
          ? `several posts have the file name ${one.pattern}`
          : `${one.pattern} matches no post`,
      hint: selectionHint(
        one,
        `Give paths or globs from the repository's root, such as ${site.facts.words.glob}.`,
      ),
    })),
  );
}
