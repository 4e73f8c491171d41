import type { Root } from "mdast";
import type { Diagnostic } from "../core/diagnostic.ts";
import { finding } from "./finding.ts";
import { walk } from "./rewrite.ts";

/** Characters that show as nothing: bidi controls can turn what a line of code seems to say (CVE-2021-42574). */
const names: Readonly<Record<string, string>> = {
  "\u00AD": "soft hyphen",
  "\u061C": "Arabic letter mark",
  "\u180E": "Mongolian vowel separator",
  "\u200B": "zero width space",
  "\u200E": "left-to-right mark",
  "\u200F": "right-to-left mark",
  "\u202A": "left-to-right embedding",
  "\u202B": "right-to-left embedding",
  "\u202C": "pop directional formatting",
  "\u202D": "left-to-right override",
  "\u202E": "right-to-left override",
  "\u2060": "word joiner",
  "\u2066": "left-to-right isolate",
  "\u2067": "right-to-left isolate",
  "\u2068": "first strong isolate",
  "\u2069": "pop directional isolate",
  "\uFEFF": "zero width no-break space",
};
const invisible = new RegExp(`[${Object.keys(names).join("")}]`);

/** Enough to know; a text written in such characters would drown everything else. */
const most = 20;

/** A warning for each piece of text or code that holds an invisible control character. Joiners, which scripts and emoji need, are fine. */
export function controlCharacters(root: Root): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  walk(root, (node) => {
    if (diagnostics.length >= most || !("value" in node) || node.type === "comment")
      return undefined;
    const found = invisible.exec(node.value)?.[0];
    if (found !== undefined) {
      const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
      diagnostics.push(
        finding(
          "bidi-control",
          node,
          `An invisible character stands here: U+${code} (${names[found]}).`,
        ),
      );
    }
    return undefined;
  });
  return diagnostics;
}
