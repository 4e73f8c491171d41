import { posix } from "node:path";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { ConfigError } from "../../core/errors.ts";
import type { Source } from "../../core/source.ts";
import { term } from "../../core/terms.ts";
import type { FolderSetting } from "../reader.ts";
import { diagnose } from "./codes.ts";
import { configNames } from "./config/config-names.ts";
import { otherGenerator } from "./other-generators.ts";
import type { Site } from "./site.ts";

/** Folders that tools write: the blogs that lie in them are copies, or somebody else's. */
const written =
  /(?:^|\/)(?:\.posse(?:-sandbox)?|_site|_posse-preview|\.jekyll-cache|vendor|node_modules)(?:\/|$)/;

/** True of a path below a folder that tools write, where no author's blog lies. */
function isWritten(path: string): boolean {
  return written.test(path);
}

/**
 * Refuses a folder that is no Jekyll blog, saying what it is instead: nothing of it would ever be published, and the
 * check would be green.
 * @throws {ConfigError} it has neither a configuration of Jekyll's nor `_posts`, or another generator builds it
 */
export async function refuseWithoutBlog(
  source: Source,
  siteDir: string,
  setting: FolderSetting,
): Promise<void> {
  const all = (await source.files()).map(({ path }) => path);
  const files = filesIn(siteDir, all).filter((path) => !isWritten(path));
  const hasConfig = configNames.some((name) => files.includes(name));
  const other = otherGenerator(files, hasConfig);
  const below = blogsAmong(files).filter((folder) => folder !== "");
  const isOfAnother = (file: string) => below.some((folder) => file.startsWith(`${folder}/`));
  const hasPosts = files.some(
    (file) => /(?:^|\/)(?:_posts|_drafts)\//.test(file) && !isOfAnother(file),
  );
  if (other === undefined && (hasConfig || hasPosts)) return;
  const where = siteDir === "" ? "this folder" : siteDir;
  const message =
    other === undefined
      ? `${where} is not a Jekyll blog: it has neither _config.yml nor _posts`
      : `this looks like ${/^[AEIOU]/.test(other.name) ? "an" : "a"} ${other.name} site (${other.file}); Posse reads Jekyll blogs from their sources, and all others from their built pages`;
  const [blog] = blogsAmong(all).filter((folder) => folder !== siteDir);
  const hint =
    other !== undefined && blog === undefined
      ? `Build the site, and name the folder that holds its pages (${term("built-site")}) and the posts (${term("post-globs")}).`
      : blog === undefined
        ? `Run Posse in the folder that holds _config.yml, or name that folder with ${setting.name}.`
        : `There is a Jekyll blog in ${blog || "the repository's root"}:${setting.line(blog || ".")}`;
  throw new ConfigError([{ input: setting.name, message, hint }]);
}

/** A blog without posts is seldom meant: most often it lies in another folder, which is looked for. */
export async function withoutPosts(
  { source, posts, sourceDir }: Pick<Site, "source" | "posts" | "sourceDir">,
  setting: FolderSetting,
): Promise<readonly Diagnostic[]> {
  if (posts.length > 0) return [];
  const folders = new Set(
    (await source.files()).flatMap(({ path }) => {
      const at = `/${path}`.indexOf("/_posts/");
      return at === -1 || isWritten(path) ? [] : path.slice(0, Math.max(0, at - 1));
    }),
  );
  folders.delete(sourceDir);
  const blogs = blogsAmong((await source.files()).map(({ path }) => path));
  const [found] = [...folders].filter(
    (folder) => blogs.includes(folder) || !/(?:^|\/)_/.test(folder),
  );
  const message = `there are no posts in ${postsOf(sourceDir)}`;
  const hint =
    found === undefined
      ? `Posts are files such as _posts/2026-01-31-title.md; \`${setting.name}\` says in which folder the blog lies.`
      : `There are some in ${postsOf(found)}. Say where the blog lies:${setting.line(found || ".")}`;
  return [diagnose("no-posts", message, { hint })];
}

/** The folders that hold a configuration of Jekyll's, the highest first; "" for the root. */
export function blogsAmong(paths: readonly string[]): readonly string[] {
  return paths
    .filter((path) => !isWritten(path) && configNames.includes(posix.basename(path)))
    .map((path) => path.slice(0, -posix.basename(path).length - 1))
    .sort((one, other) => one.split("/").length - other.split("/").length);
}

function filesIn(folder: string, paths: readonly string[]): readonly string[] {
  if (folder === "") return paths;
  const prefix = `${folder}/`;
  return paths.flatMap((path) => (path.startsWith(prefix) ? path.slice(prefix.length) : []));
}

function postsOf(folder: string): string {
  return folder === "" ? "_posts" : `${folder}/_posts`;
}
