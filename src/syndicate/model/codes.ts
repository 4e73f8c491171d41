import { type CodeTable, type Diagnostic, diagnoser } from "../../core/diagnostic.ts";
import type { PlatformError } from "../../core/errors.ts";
import type { PlatformId } from "../../core/post.ts";
import { term } from "../../core/terms.ts";

/** What planning may say about the blog as a whole. */
export const codes = {
  "duplicate-url": {
    severity: "error",
    what: "Two posts have the same canonical URL, so a copy could not say which of them it copies.",
    fix: "Give one of them another permalink, or correct its canonical_url.",
  },
  "duplicate-name": {
    severity: "error",
    what: "Two posts differ in nothing but the extension, so they would share one file in the ledger.",
    fix: "Rename one of them.",
  },
  "claimed-copy": {
    severity: "error",
    what: "The front matter names a copy that is another post's, as when a post was begun as a copy of another. It would be written over.",
    fix: "Take the key (`PLATFORM_id`, `PLATFORM_url` or another tool's) out of the post that the copy does not show.",
  },
  "foreign-copy": {
    severity: "error",
    what: "The ledger or the front matter names a copy by an address that is not the platform's own. It is not shown or linked to, and nothing is done to that post there.",
    fix: `Correct the address, or take it out. In the ledger, ${term("reconcile")} takes it from a platform that lists its copies.`,
  },
  "not-its-copy": {
    severity: "error",
    what: "By the ledger an article is this post's copy; by what the platform says of it, it is not: it has another title and another original. It would be written over, so nothing is sent.",
    fix: "Name the article in the post's front matter (`PLATFORM_id`) if it is this post's; otherwise correct the ledger.",
  },
  "other-account": {
    severity: "error",
    what: "The copy was made with the key of another account, which alone can change it. It is not gone: the ledger keeps it, and posts that have no copy yet are published with the key that is given, unless a run with the other account's key was interrupted as it published them.",
    fix: "Give the key of the account that the copy belongs to. To leave such a copy as it is, write `posse: { PLATFORM: false }` into its post's front matter.",
  },
  "permalink-changed": {
    severity: "warning",
    what: "The canonical URL of a post that was published before has changed.",
    fix: "Redirect the old URL to the new one; the copies follow where the platform allows it.",
  },
  "maybe-moved": {
    severity: "error",
    what: "A post without copies is like one whose file is gone, or stands where that stood, or has the title of a copy whose original is gone, and Posse cannot tell whether it is the same post. Published as a new one it could be there twice; taken for the old one it could be written over it.",
    fix: "Add the line `posse-was: OLD-PATH` to the post's front matter if it is that post, or `posse-was-not: OLD-PATH` if it is a new one. Both lines are printed with the path of the old post.",
  },
  "maybe-there": {
    severity: "error",
    what: "A backfill came to older posts on a platform that cannot list its copies, and that shows copies of this blog which the ledger has no record of publishing (as when the ledger was lost), or shows nothing at the moment. Older copies cannot be seen, so any of these posts may be there already, and none was sent.",
    fix: `Look at your stories on the platform. If a post is there, name the copy in its front matter (\`PLATFORM_url\`). If it is not, ask for it by its path (${term("posts")}).`,
  },
  "post-gone": {
    severity: "notice",
    what: "A post that has copies, or that a run was publishing when it ended, is no longer in the tree. Posse deletes nothing, so the copies stay.",
    fix: "Delete the copies by hand if they should go.",
  },
  "secret-in-post": {
    severity: "error",
    what: "The text that would be sent holds one of the keys that this run was given.",
    fix: "Take the key out of the post, and replace it at the platform: it has been in the repository.",
  },
  "first-run": {
    severity: "notice",
    what: "The ledger knows nothing of this platform yet: older posts are recorded as such and not published.",
    fix: `Ask for older posts by their paths (${term("posts")}), or for a backfill (${term("backfill")}).`,
  },
  "older-post": {
    severity: "warning",
    what: "A post that the ledger does not know is dated more than a week before Posse was set up for this platform, as the posts of an archive are that was added later. It is recorded as an older post and not published. Once its date is corrected to within a week of the day on which it came, it is published.",
    fix: `Ask for it by its path (${term("posts")}), or for a backfill (${term("backfill")}). If its date is a slip, correct it.`,
  },
  "unrecorded-post": {
    severity: "warning",
    what: "A push edited a post that the ledger does not know, as when the ledger was set back. The platform cannot be asked whether it has the post, so it is recorded as an older post and not published.",
    fix: `If the platform has it, name the copy in the front matter (\`PLATFORM_url\`). If not, ask for it by its path (${term("posts")}).`,
  },
  "over-limit": {
    severity: "error",
    what: "The run would create or publish more copies on one platform than max-posts allows, so it does neither.",
    fix: `Look at the plan (${term("plan")}), then raise ${term("max-posts")}, or ask for fewer posts by their paths.`,
  },
  "left-over": {
    severity: "notice",
    what: "Earlier runs left more copies than max-posts allows for one run: the oldest are made now, the others by later runs.",
    fix: `Nothing to do: each run continues. To make all of them at once, run with a higher ${term("max-posts")}.`,
  },
  "platform-quota": {
    severity: "notice",
    what: "The platform takes only so many new copies in a day, and more are wanted: those that do not fit are left for a later run.",
    fix: "Nothing to do: the first run after that time continues. A workflow with a schedule has one every day.",
  },
  "edited-there": {
    severity: "error",
    what: "The copy was edited on the platform since Posse last wrote it, and the post has changed too. An update would overwrite that edit, so it was not sent.",
    fix: `Bring the edit into the post, or have it overwritten: write \`overwrite: true\` for the platform into the post's front matter (\`posse: { PLATFORM: { overwrite: true } }\`), or run ${term("force", "PATH")}.`,
  },
  "theme-changed": {
    severity: "error",
    what: "The pages are built otherwise than when the copies were made, as after a redesign of the theme, and most copies would get another text. They were not updated.",
    fix: `Look at the preview of some posts. Then name the element that holds the article: ${term("content")}. From then on the copies are updated.`,
  },
  "copy-differs": {
    severity: "warning",
    what: "A copy was found on the platform, and it does not hold what the post says: its text is older, as when the ledger was lost, or somebody's own. It is left so until the post changes.",
    fix: `To have it say what the post says, write \`overwrite: true\` for the platform into the post's front matter (\`posse: { PLATFORM: { overwrite: true } }\`), or run ${term("force", "PATH")}.`,
  },
  "taken-down": {
    severity: "warning",
    what: "The copy was public, and somebody made it a draft on the platform. Posse neither publishes nor updates it.",
    fix: "To publish it again, publish it on the platform. To keep it as a draft that Posse updates, write `visibility: draft` for the platform into the post's front matter (`posse: { PLATFORM: { visibility: draft } }`).",
  },
  "visibility-by-hand": {
    severity: "warning",
    what: "The front matter asks for another visibility than before, and the platform's API cannot change a story that is there.",
    fix: "Publish or hide the story on the platform. Posse says this once.",
  },
  unreachable: {
    severity: "error",
    what: "The platform could not be asked what it already holds, so nothing was sent there.",
    fix: "Run again later.",
  },
  "stats-unread": {
    severity: "error",
    what: "The platform did not tell what readers did with its copies. Nothing else depends on these numbers: the record keeps the ones that it has.",
    fix: "Run it again later; if the key was refused, replace it.",
  },
} as const satisfies CodeTable;

/** A diagnostic with one of these codes. */
export const diagnose = diagnoser(codes);

/** The fix of a code, with the platform's own name in the keys of the front matter. */
export function fixOn(platform: PlatformId, code: keyof typeof codes): string {
  return codes[code].fix.replaceAll("PLATFORM", platform);
}

/** What is said of a platform that does not tell what readers did with its copies. */
export function statsUnread(name: string, { message, hint }: PlatformError): Diagnostic {
  return diagnose("stats-unread", `${name} did not tell its numbers: ${message}`, { hint });
}
