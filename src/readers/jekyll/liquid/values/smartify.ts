/** Typographic signs for what writers type, as kramdown's SmartyPants does. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/---/g, "—"],
  [/--/g, "–"],
  [/\.\.\./g, "…"],
  [/<< /g, "« "],
  [/ >>/g, " »"],
  [/<</g, "«"],
  [/>>/g, "»"],
];

/** A quotation mark opens after white space, an opening bracket or a dash, and at the start. */
const opener = /(^|[\s([{<—–-])(["'])(?=\S)/gmu;

const opening: Readonly<Record<string, string>> = { '"': "“", "'": "‘" };

/** Turns quotation marks, dashes and dots outside of tags into typographic ones: Jekyll's `smartify`. */
export function smartify(text: string): string {
  return text
    .replace(/\n$/, "")
    .split(/(<\/?[a-zA-Z][^<>]*>)/)
    .map((part, index) => (index % 2 === 0 ? typographic(part) : part))
    .join("");
}

function typographic(text: string): string {
  return (
    signs
      .reduce((result, [pattern, sign]) => result.replace(pattern, sign), text)
      // What is no entity and no tag is escaped, as in all that kramdown writes.
      .replace(/&(?!(?:[a-zA-Z]+|#\d+|#x[0-9a-fA-F]+);)/g, "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      // 'tis the '90s: an apostrophe, though it stands where a quotation would open.
      .replace(/(^|\s)'(?=\d\ds)/gm, "$1’")
      .replace(opener, (_, before: string, mark: string) => before + (opening[mark] ?? mark))
      .replace(opener, (_, before: string, mark: string) => before + (opening[mark] ?? mark))
      .replaceAll('"', "”")
      .replaceAll("'", "’")
  );
}
