import type { Diagnostic } from "../../../core/diagnostic.ts";
import { printable } from "../../../core/printable.ts";
import { foldVisible } from "../../../markdown/tree/text.ts";
import { diagnose, type mediumCodes } from "./codes.ts";

const most = 3;
const longest = 25;

/** Tags as Medium uses them (contracts/medium.md §1.3): the first three of at most 25 characters. */
export function mediumTags(
  wanted: readonly string[],
  line: number | undefined,
): { tags: readonly string[]; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const say = (code: keyof typeof mediumCodes, message: string) => {
    diagnostics.push(diagnose(code, message, { line }));
  };
  const tags = new Map<string, string>();
  const over: string[] = [];
  for (const written of wanted) {
    const tag = foldVisible(written);
    const key = tag.toLowerCase();
    if (tag === "" || tags.has(key)) continue;
    if ([...tag].length > longest) {
      say(
        "medium-tag-dropped",
        `The tag "${printable(tag, 60)}" is too long for Medium and is left out.`,
      );
    } else if (tags.size === most) over.push(tag);
    else tags.set(key, tag);
  }
  if (over.length > 0) {
    say(
      "medium-tags-over",
      `Medium uses ${most} tags; left out: ${printable(over.join(", "), 200)}.`,
    );
  }
  return { tags: [...tags.values()], diagnostics };
}
