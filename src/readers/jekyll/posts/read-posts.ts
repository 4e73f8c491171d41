import { internalError } from "../../../core/internal-error.ts";
import { readIfThere } from "../../../core/read-if-there.ts";
import type { Source } from "../../../core/source.ts";
import type { JekyllPost } from "../site.ts";
import type { PostFile } from "./post-files.ts";
import { type PostRules, readPost, unreadPost } from "./read-post.ts";

/** How many files are asked for at a time: enough to keep a slow source busy, few enough for memory. */
const batch = 64;

/** Reads posts. Whatever is thrown while one is read is its own error: the others are read all the same. */
export async function readPosts(
  source: Source,
  postFiles: readonly PostFile[],
  rules: PostRules,
): Promise<readonly JekyllPost[]> {
  const posts: JekyllPost[] = [];
  for (let at = 0; at < postFiles.length; at += batch) {
    const read = postFiles.slice(at, at + batch).map(async (postFile) => {
      try {
        return await readOne(source, postFile, rules);
      } catch (error) {
        return unreadPost(postFile, internalError(postFile.file.path, error));
      }
    });
    posts.push(...(await Promise.all(read)));
  }
  return posts;
}

async function readOne(source: Source, postFile: PostFile, rules: PostRules): Promise<JekyllPost> {
  const { file } = postFile;
  const bytes = file.kind === "file" ? await readIfThere(source, file.path) : undefined;
  const written = postFile.draft ? await source.modifiedAt?.(file.path) : undefined;
  // Jekyll dates a draft by its file; where nobody knows how old that is, it is new.
  const modified = postFile.draft ? (written ?? rules.now) : undefined;
  return readPost(postFile, bytes, rules, modified);
}
