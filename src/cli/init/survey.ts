import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ConfigError, SourceError } from "../../core/errors.ts";
import { git } from "../../io/git.ts";
import { blogsAmong } from "../../readers/jekyll/find-blog.ts";
import { howTo } from "../../report/documentation.ts";
import { type Deployment, findDeployment } from "./deployment.ts";

/** What a repository says of the blog in it: everything that nobody has to be asked. */
export interface Survey {
  /** The repository's folder, absolute. */
  readonly root: string;
  readonly defaultBranch: string;
  /** The folder with `_config.yml`, from the root: `.` or `docs`. */
  readonly siteDir: string;
  /** A `Gemfile.lock` that a commit will hold: the action reads from it which Jekyll version's URL rules to use. */
  readonly hasLock: boolean;
  readonly deployment: Deployment | undefined;
  /** A workflow that runs Posse already. */
  readonly ours: string | undefined;
}

/**
 * Looks around in the repository that holds a folder.
 * @throws {ConfigError} there is no repository, or several blogs and none in this folder
 */
export async function survey(folder: string): Promise<Survey> {
  const root = await answer(folder, ["rev-parse", "--show-toplevel"]).catch(refuse);
  const prefix = await answer(folder, ["rev-parse", "--show-prefix"]);
  const listed = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = new Set((await answer(root, listed)).split("\0").filter(Boolean));
  const siteDir = siteDirOf(prefix.replace(/\/$/, ""), files);
  const workflows = await readWorkflows(root, files);
  const lock = siteDir === "." ? "Gemfile.lock" : `${siteDir}/Gemfile.lock`;
  return {
    ...{ root, siteDir },
    defaultBranch: await defaultBranchOf(root),
    hasLock: files.has(lock) || files.has("Gemfile.lock"),
    deployment: findDeployment(workflows),
    ours: [...workflows].find(([, yaml]) => /uses:\s*["']?posse-action\/posse[@/]/.test(yaml))?.[0],
  };
}

/** The folder that was named if a configuration is there, else the only one that has one. */
function siteDirOf(named: string, files: ReadonlySet<string>): string {
  const here = named === "" ? "." : named;
  const folders = blogsAmong([...files]).map((folder) => folder || ".");
  const [only, another] = new Set(folders);
  if (only === undefined || folders.includes(here)) return here;
  if (another === undefined && (named === "" || only.startsWith(`${named}/`))) return only;
  throw new ConfigError([
    {
      input: "--site",
      message: `no _config.yml in ${here}, and several below it: ${[...new Set(folders)].join(", ")}`,
      hint: `Say which blog with --site FOLDER. For all of them see ${howTo("several-blogs")}.`,
    },
  ]);
}

/** What the remote calls its default branch; else the branch that is checked out. */
async function defaultBranchOf(root: string): Promise<string> {
  const remote = await git(root, ["symbolic-ref", "--short", "refs/remotes/origin/HEAD"]);
  if (remote.code === 0) return text(remote.output).replace(/^origin\//, "");
  const head = await git(root, ["symbolic-ref", "--short", "HEAD"]);
  return head.code === 0 ? text(head.output) : "main";
}

async function readWorkflows(
  root: string,
  files: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const paths = [...files].filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
  const read = async (path: string) => readFile(join(root, path), "utf8").catch(() => "");
  const texts = paths.map(async (path) => [path, await read(path)] as const);
  return new Map(await Promise.all(texts));
}

async function answer(folder: string, args: readonly string[]): Promise<string> {
  return text((await git(folder, args)).output);
}

function refuse(cause: unknown): never {
  if (!(cause instanceof SourceError)) throw cause;
  const { message, hint } = cause;
  throw new ConfigError([{ input: "--site", message, ...(hint !== undefined && { hint }) }], {
    cause,
  });
}

function text(output: Buffer): string {
  return output.toString("utf8").replace(/\n$/, "");
}
