/**
 * Ruby's `downcase`: character by character, so that a final sigma becomes σ and never ς
 * (contracts/jekyll.md §3).
 */
export function rubyDowncase(text: string): string {
  if (!text.includes("Σ")) return text.toLowerCase();
  return Array.from(text, (char) => char.toLowerCase()).join("");
}

/** Ruby's `capitalize`: the first character in title case, the rest down (contracts/jekyll.md §2). */
export function rubyCapitalize(text: string): string {
  const [first = "", ...rest] = text;
  return titleCase(first) + rubyDowncase(rest.join(""));
}

/** Letter pairs that are one character have a title case of their own. */
const digraphs: Readonly<Record<string, string>> = { ǆ: "ǅ", ǉ: "ǈ", ǌ: "ǋ", ǳ: "ǲ" };

/** JavaScript has no title case: it differs from the upper case for these few letters. */
function titleCase(char: string): string {
  const lower = char.toLowerCase();
  const digraph = digraphs[lower];
  if (digraph !== undefined) return digraph;
  // Modern Georgian has capitals, but begins no word with one.
  if (/[\u10d0-\u10ff\u1c90-\u1cbf]/.test(char)) return lower;
  // Greek: the iota stays below the capital letter.
  if (char.normalize("NFD").includes("\u0345")) {
    return char
      .toUpperCase()
      .replace(/\u0399$/u, "\u0345")
      .normalize("NFC");
  }
  const [...upper] = char.toUpperCase();
  const cased = upper.findIndex((letter) => letter.toLowerCase() !== letter);
  return upper.map((letter, index) => (index > cased ? letter.toLowerCase() : letter)).join("");
}
