import { printable } from "../core/printable.ts";
import type { Step } from "../core/step.ts";

/** What a person does about a step of which nobody can know whether it was published: what to look at, what to say then. */
export function doubtHint({ path, platform, title }: Step): string {
  const post = /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
  return [
    `Look for “${printable(title, 80)}” among your stories and your drafts there.`,
    `If it is there, start the workflow with the input resolve: \`${path} ${platform} URL-OF-THE-STORY\`;`,
    `if it is not, with \`${path} ${platform} not-published\`.`,
    `On the command line: \`posse resolve ${post} --platform ${platform} --copy URL-OF-THE-STORY\`, or \`--not-published\`.`,
  ].join(" ");
}
