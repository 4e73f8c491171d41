import { asTyped, printable } from "../../core/printable.ts";
import type { Step } from "../../core/step.ts";
import { term } from "../../core/terms.ts";

/** What a person does about a step of which nobody can know whether it was published: what to look at, what to say then. */
export function doubtHint({ path, platform, title, owner }: Step): string {
  const post = printable(path);
  const typed = asTyped(path);
  const whose =
    owner === undefined ? "your stories and your drafts" : `${printable(owner)}'s posts and drafts`;
  return [
    `Look for “${printable(title, 80)}” among ${whose} there.`,
    `If it is there: ${term("resolve-copy", post, typed, platform)}.`,
    `If it is not: ${term("resolve-none", post, typed, platform)}.`,
  ].join(" ");
}

/** What an author does about a copy that was edited on its platform, with the very line to write. */
export function editHint({ path, platform }: Pick<Step, "path" | "platform">): string {
  return [
    "Bring the edit into the post,",
    `or have it overwritten: write \`posse: { ${platform}: { overwrite: true } }\` into its front matter,`,
    `or run ${term("force", asTyped(path))}.`,
  ].join(" ");
}

/** What an author does about a copy that was taken down there. */
export function takenDownHint({ platform }: Pick<Step, "platform">): string {
  return [
    "To publish it again, publish it on the platform.",
    `To keep it as a draft that Posse updates, write \`posse: { ${platform}: { visibility: draft } }\` into its front matter.`,
  ].join(" ");
}

/** How a person says that copies are out of date no more, since they have edited them: a sentence for each platform. */
export function editedHints(
  steps: readonly Pick<Step, "platform" | "isOutOfDate">[],
): readonly string[] {
  const stale = steps.filter(({ isOutOfDate }) => isOutOfDate === true);
  return [...new Set(stale.map(({ platform }) => platform))].map(
    (platform) =>
      `When you have edited a copy by hand, say so: ${term("resolve-current", platform)}.`,
  );
}
