import type { Root, RootContent } from "mdast";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Post } from "../../core/post.ts";
import { finding } from "../finding.ts";
import { rewrite } from "../tree/rewrite.ts";

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
/** Control characters that are no white space, and halves of a character: platforms refuse both (contracts/devto.md §2.6). */
const control = "\\p{Surrogate}\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u009F";
const controls = new RegExp(`[${control}]+`, "gu");
const unseen = new RegExp(`[${control}${Object.keys(names).join("")}]`, "u");

/** Enough to know; a text written in such characters would drown everything else. */
const most = 20;

/**
 * The tree without control characters, and a warning for each piece of text, code or alternative text that holds one or
 * another character that shows as nothing. Joiners, which scripts and emoji need, are fine.
 */
export function controlCharacters(root: Root): {
  tree: Root;
  diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const tree = rewrite(root, (node): RootContent => {
    const text = node.type === "image" ? node.alt : "value" in node ? node.value : null;
    if (text === null || text === undefined) return node;
    const found = unseen.exec(text)?.[0];
    if (found === undefined) return node;
    if (diagnostics.length < most) diagnostics.push(finding(...toldOf(found, node, "here")));
    const clean = text.replace(controls, "");
    return node.type === "image"
      ? { ...node, alt: clean }
      : ({ ...node, value: clean } as typeof node);
  });
  return { tree, diagnostics };
}

/** The same warnings for what a post's front matter says: its title, tags, description, and what it wants of platforms. */
export function controlCharactersInFrontMatter(post: Post): readonly Diagnostic[] {
  const wishes = Object.values(post.wishes);
  const fields: readonly (readonly [key: string, text: string])[] = [
    ["title", post.title],
    ["description", post.description ?? ""],
    ["subtitle", String(post.frontMatter.subtitle ?? "")],
    ["tags", post.tags.join(" ")],
    ["categories", post.categories.join(" ")],
    ["series", post.series ?? ""],
    [
      "posse",
      wishes
        .map((wish) => [wish.title, wish.description, wish.series, ...(wish.tags ?? [])].join(" "))
        .join(" "),
    ],
  ];
  return fields.flatMap(([key, text]) => {
    const found = unseen.exec(text)?.[0];
    const line = post.keyLines[key];
    if (found === undefined) return [];
    return [
      { ...finding(...toldOf(found, {}, `in \`${key}\``)), ...(line !== undefined && { line }) },
    ];
  });
}

function toldOf(
  found: string,
  node: Pick<RootContent, "position">,
  where: string,
): Parameters<typeof finding> {
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  const name = names[found];
  return name === undefined
    ? ["control-character", node, `A control character stands ${where}: U+${code}.`]
    : ["bidi-control", node, `An invisible character stands ${where}: U+${code} (${name}).`];
}
