import type { CopyWords, ForeignWords } from "../../core/platform-words.ts";

/** How front matter names a post on Bluesky. */
export const blueskyCopies: CopyWords = {
  keys: {
    bluesky_id: "id",
    bluesky_url: "url",
    bsky_url: "url",
    bluesky_status_url: "url",
    bluesky_post_url: "url",
  },
  kept: ["bluesky_id", "bluesky_url"],
  id: /^[2-7a-j][2-7a-z]{12}$/,
  host: /^bsky\.app$/,
  pageOf(text) {
    const [, did, key] = record.exec(text) ?? [];
    return did === undefined ? undefined : `https://bsky.app/profile/${did}/post/${key}`;
  },
};

/** A post's address in the AT Protocol. */
const record = /^at:\/\/([^/\s]{1,300})\/app\.bsky\.feed\.post\/([a-z\d]{1,60})$/;

/** Other tools' words for Bluesky. */
export const blueskyForeign: ForeignWords = {
  wanted: ["bluesky", "bsky", "post_to_bluesky"],
  unwanted: ["skip_bluesky"],
  names: ["bluesky", "bsky"],
};
