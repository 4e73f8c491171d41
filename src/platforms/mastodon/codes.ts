import { type CodeTable, diagnoser } from "../../core/diagnostic.ts";

/** What writing an announcement for Mastodon can run into. */
export const mastodonCodes = {
  "mastodon-too-long": {
    severity: "error",
    what: "The text that was written for Mastodon is longer than the 500 characters that its servers take. A link counts 23 characters, whatever its length; a content warning (`spoiler-text`) counts, too.",
    fix: "Shorten `text` under `posse: mastodon:` in the front matter, or `announce:` under `posse:`.",
  },
  "mastodon-empty": {
    severity: "error",
    what: "There is nothing to announce: the post has neither a title nor a text for Mastodon.",
    fix: "Give the post a `title`, or write `text` under `posse: mastodon:` in the front matter.",
  },
  "mastodon-link-added": {
    severity: "notice",
    what: "The text that was written for Mastodon does not link to the post. The link was added: Mastodon makes the card from it, and the announcement is found again by it.",
    fix: "Write `{url}` where the link should stand.",
  },
} as const satisfies CodeTable;

export const diagnose = diagnoser(mastodonCodes);
