import type { Reader } from "../reader.ts";
import { configurationOf, takenOver } from "./blog.ts";
import { configNames } from "./config/config-names.ts";
import { refuseWithoutBlog } from "./find-blog.ts";
import { formerPost } from "./posts/former-post.ts";

/** Blogs that Jekyll builds, read from their sources. */
export const jekyll: Reader = {
  id: "jekyll",
  marks: { configs: configNames, posts: ["_posts"] },
  reads: () => true,
  refuseOthers: refuseWithoutBlog,
  configuration: configurationOf,
  takeOver: takenOver,
  files: {
    isPost: (path) => path.split("/").includes("_posts"),
    dayOf(path) {
      const [, day] = /(?:^|\/)_posts\/(?:.*\/)?(\d{4}-\d{1,2}-\d{1,2})-[^/]+$/.exec(path) ?? [];
      return day;
    },
    read: formerPost,
  },
};
