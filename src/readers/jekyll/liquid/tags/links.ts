import { postNameIn } from "../drops/named-posts.ts";
import { Failure } from "../failure.ts";
import { urlOf } from "../filters/urls.ts";
import type { Run } from "../run.ts";
import { type TagParser, writes } from "../syntax/node.ts";

/** Jekyll 3 leaves `baseurl` out (contracts/jekyll.md §11). */
function linkTo(run: Run, url: string): string {
  return run.world.site.jekyll === 3 ? url : (urlOf(run, url) ?? "");
}

/** The URL of whatever lies at a path: a page, a post, a document or a file. */
export const linkTag: TagParser = (tag) => {
  const written = tag.markup.trim();
  return writes(tag, (run) => {
    const path = run.world.site.jekyll === 3 ? written : run.inline(written);
    const url = run.world.urlOfFile(path);
    if (url === undefined) {
      throw new Failure("missing-link", `Could not find document \`${path}\` in tag \`link\``);
    }
    return linkTo(run, url);
  });
};

/** The URL of a post by its file's name, else by its day and slug. */
export const postUrlTag: TagParser = (tag) => {
  const written = tag.markup.trim();
  if (postNameIn(written) === undefined) {
    throw new Failure(
      "missing-post",
      `Could not parse name of post \`${written}\` in tag \`post_url\``,
    );
  }
  return writes(tag, (run) => {
    const url = run.world.urlOfPost(written);
    if (url === undefined) {
      throw new Failure("missing-post", `Could not find post \`${written}\` in tag \`post_url\``);
    }
    return linkTo(run, url);
  });
};
