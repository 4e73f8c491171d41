import { directorySource } from "../io/directory-source.ts";
import type { BlogPlace } from "../readers/reader.ts";
import type { Settings } from "../settings/settings.ts";

/** Where the settings say that a blog is, and by what it is read. */
export function placeOf({
  siteDir,
  config,
  jekyll,
  builtSite,
  posts,
  content,
}: Pick<Settings, "siteDir" | "config" | "jekyll" | "builtSite" | "posts" | "content">): BlogPlace {
  return {
    siteDir,
    configs: config,
    ...(jekyll !== undefined && { jekyll: Number(jekyll) as 3 | 4 }),
    ...(builtSite !== undefined && {
      built: { pages: () => directorySource(builtSite), posts, content },
    }),
  };
}
