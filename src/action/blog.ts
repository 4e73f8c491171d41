import { type Blog, openBlog } from "../compose/blog.ts";
import { ConfigError } from "../core/errors.ts";
import type { Source } from "../core/source.ts";
import type { ActionRun } from "./run.ts";

export interface CheckedOutBlog extends Blog {
  readonly source: Source;
  /** The repository's folder on this machine. */
  readonly root: string;
}

/**
 * The blog at the commit that the run is about, read from git's objects: links and files that are not committed do not
 * exist for it (docs/contracts/github.md §2.2).
 */
export async function openCheckedOutBlog(run: ActionRun, commit: string): Promise<CheckedOutBlog> {
  const root = run.env.GITHUB_WORKSPACE ?? process.cwd();
  const { gitSource } = await import("../io/git-source.ts");
  const source = await gitSource(root, commit === "" ? "HEAD" : commit);
  await refuseMissingSite(source, run.settings.siteDir);
  const blog = await openBlog({
    source,
    layers: [run.inputs],
    now: new Date(),
    repository: async () => run.event.repository,
  });
  return { ...blog, source, root };
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

/** @throws {ConfigError} a list in `posts` that names no post */
export function refuseUnmatched(unmatched: readonly string[]): void {
  if (unmatched.length === 0) return;
  throw new ConfigError(
    unmatched.map((pattern) => ({
      input: "posts",
      message: `${pattern} matches no post`,
      hint: "Give paths or globs from the repository's root, such as _posts/2026-*.md.",
    })),
  );
}
