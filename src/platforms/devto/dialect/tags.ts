import type { Diagnostic } from "../../../core/diagnostic.ts";
import { printable } from "../../../core/printable.ts";
import { type devtoCodes, diagnose } from "./codes.ts";

const most = 4;
const longest = 30;

/** Names that would be another word without their signs. */
const spelt: ReadonlyMap<string, string> = new Map([
  [".net", "dotnet"],
  ["c#", "csharp"],
  ["c++", "cpp"],
  ["f#", "fsharp"],
  ["objective-c", "objectivec"],
]);

/** Tags as dev.to takes them (contracts/devto.md §4): up to four, of lower-case letters and digits; with what was changed. */
export function devtoTags(
  wanted: readonly string[],
  line: number | undefined,
): { tags: readonly string[]; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const say = (code: keyof typeof devtoCodes, message: string) => {
    diagnostics.push(diagnose(code, message, { line }));
  };
  const tags: string[] = [];
  const over: string[] = [];
  for (const written of wanted) {
    const name = written.trim().toLowerCase();
    const tag = spelt.get(name) ?? name.normalize("NFC").replace(/[^\p{Alphabetic}\p{Nd}]/gu, "");
    if (tag === "" || [...tag].length > longest) {
      say(
        "devto-tag-dropped",
        `The tag "${printable(written, 60)}" cannot be one on dev.to and is left out.`,
      );
    } else if (tags.includes(tag)) {
      // Said twice, sent once.
    } else if (tags.length === most) over.push(tag);
    else {
      tags.push(tag);
      if (tag !== name)
        say("devto-tag-changed", `The tag "${printable(written, 60)}" is "${tag}" on dev.to.`);
    }
  }
  if (over.length > 0) {
    say(
      "devto-tags-over",
      `dev.to takes ${most} tags; left out: ${printable(over.join(", "), 200)}.`,
    );
  }
  return { tags, diagnostics };
}
