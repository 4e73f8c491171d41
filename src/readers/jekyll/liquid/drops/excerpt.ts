import { rubyToS } from "../../ruby/to-s.ts";
import type { JekyllPost } from "../../site.ts";

const reference = /(?<![^\n]) {0,3}(\[[^\]\n]+\])(:[^\n]+)/g;

/** True if Jekyll makes an excerpt of the post at all. */
export function hasExcerpt(separator: string): boolean {
  return separator !== "";
}

/** The post's own separator, else the site's, else a blank line. */
export function separatorOf(post: JekyllPost, config: Readonly<Record<string, unknown>>): string {
  const own = post.frontMatter.excerpt_separator ?? config.excerpt_separator;
  return own === undefined || own === null ? "\n\n" : rubyToS(own);
}

/**
 * The text that Jekyll 4 renders as the excerpt: up to the separator, blocks of Liquid closed,
 * and the link definitions that it uses (contracts/jekyll.md §2).
 */
export function excerptText(
  body: string,
  separator: string,
  isBlock: (tag: string) => boolean,
): string {
  const end = body.indexOf(separator);
  if (end < 0) return body;
  const tail = body.slice(end + separator.length);
  if (tail === "") return body.slice(0, end);
  const head = closeBlocks(body.slice(0, end), isBlock);
  const isIn = createLabelTest(head);
  const used = [...tail.matchAll(reference)].filter(([, label = ""]) => isIn(label));
  if (used.length === 0) return head;
  return `${head}\n\n${used.map(([, label = "", target = ""]) => label + target).join("\n")}`;
}

/** True of a label in its brackets that stands somewhere in the text, which is not searched anew for each. */
function createLabelTest(text: string): (label: string) => boolean {
  // A label is the end of what reaches to its bracket: turned round, the beginning.
  const turned = (part: string) => [...part].reverse().join("");
  const reaching = text.split("\n").flatMap((line) => line.split("]").slice(0, -1));
  const endings = reaching.flatMap((part) => (part === "" ? [] : turned(`${part}]`))).sort();
  return (label) => {
    const wanted = turned(label);
    let low = 0;
    let high = endings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((endings[middle] ?? "") < wanted) low = middle + 1;
      else high = middle;
    }
    return endings[low]?.startsWith(wanted) ?? false;
  };
}

const tagName = /\{%-?[ \t\r\n\f\v]*(\w+)/g;

function closeBlocks(head: string, isBlock: (tag: string) => boolean): string {
  const names = [...head.matchAll(tagName)].map(([, name = ""]) => name);
  const known = new Set(names);
  let closed = head;
  for (const name of names.toReversed()) {
    if (!isBlock(name) || known.has(`end${name}`)) continue;
    known.add(`end${name}`);
    closed += `\n{% end${name} %}`;
  }
  return closed;
}
