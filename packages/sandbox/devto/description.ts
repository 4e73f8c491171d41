import { fromHtml } from "hast-util-from-html";
import { toText } from "hast-util-to-text";

const maxLength = 104;

/** The text that dev.to shows where an author gave no description: the beginning, cut at a space. */
export function describe(bodyHtml: string): string {
  const text = plainText(bodyHtml).replace(/\s+/g, " ").trim();
  // Ruby counts code points; each has two units at most.
  const characters = [...text.slice(0, 2 * maxLength + 2)];
  if (characters.length <= maxLength) return text;
  const cut = characters.slice(0, maxLength - 3).join("");
  const end = cut.lastIndexOf(" ");
  return `${end > 0 ? cut.slice(0, end) : cut}...`;
}

/** Minutes to read, never less than one. */
export function readingMinutes(bodyHtml: string): number {
  const wordsPerMinute = 275;
  const words = plainText(bodyHtml).split(/\s+/).length;
  return Math.max(1, Math.round(words / wordsPerMinute));
}

function plainText(html: string): string {
  return toText(fromHtml(html, { fragment: true }));
}
