import type { Diagnostic } from "../core/diagnostic.ts";
import type { Source } from "../core/source.ts";
import type { Site } from "../jekyll/site.ts";

/** How the shell's user says in which folder the blog lies. */
export interface FolderSetting {
  readonly name: string;
  /** What to write for a folder of the source. */
  readonly line: (folder: string) => string;
}

/** A blog without posts is seldom meant: most often it lies in another folder, which is looked for. */
export async function withoutPosts(
  { site, source }: { readonly site: Site; readonly source: Source },
  setting: FolderSetting,
): Promise<readonly Diagnostic[]> {
  if (site.posts.length > 0) return [];
  const folders = new Set(
    (await source.files()).flatMap(({ path }) => {
      const at = `/${path}`.indexOf("/_posts/");
      return at === -1 ? [] : path.slice(0, Math.max(0, at - 1));
    }),
  );
  folders.delete(site.sourceDir);
  const [found] = folders;
  const message = `there are no posts in ${postsOf(site.sourceDir)}`;
  const hint =
    found === undefined
      ? `Posts are files such as _posts/2026-01-31-title.md; \`${setting.name}\` says in which folder the blog lies.`
      : `There are some in ${postsOf(found)}. Say where the blog lies:${setting.line(found || ".")}`;
  return [{ severity: "warning", code: "no-posts", message, hint }];
}

function postsOf(folder: string): string {
  return folder === "" ? "_posts" : `${folder}/_posts`;
}
