import { type CodeTable, diagnoser } from "../../core/diagnostic.ts";

/** What writing an announcement for Bluesky can run into. */
export const blueskyCodes = {
  "bluesky-too-long": {
    severity: "error",
    what: "The text that was written for Bluesky is longer than the 300 characters, or the 3,000 bytes, that it takes. An emoji with joiners is one character and many bytes.",
    fix: "Shorten `text` under `posse: bluesky:` in the front matter, or `announce:` under `posse:`.",
  },
  "bluesky-empty": {
    severity: "error",
    what: "There is nothing to announce: the post has neither a title nor a text for Bluesky.",
    fix: "Give the post a `title`, or write `text` under `posse: bluesky:` in the front matter.",
  },
  "bluesky-no-document": {
    severity: "notice",
    what: "`bluesky-documents` is on, and the post's canonical URL is not on the blog's own site: it is announced, and has no document of standard.site, for that would be part of another publication.",
    fix: "Nothing, if the original is elsewhere; else correct `url` in _config.yml, or `canonical_url` in the front matter.",
  },
} as const satisfies CodeTable;

export const diagnose = diagnoser(blueskyCodes);
