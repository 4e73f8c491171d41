import type { KramdownOptions } from "../options/options.ts";
import { WORD } from "../text/characters.ts";
import type { Heading, Tree } from "../tree.ts";

const NOT_IN_ID = new RegExp(`[^${WORD}\\- \\t]`, "gu");

/** An id made in GFM's way: contracts/jekyll.md §10. */
function gfmId(text: string): string {
  // Ruby knows no final sigma.
  const lower = text.replaceAll("Σ", "σ").toLowerCase();
  return lower.replace(NOT_IN_ID, "").replace(/[ \t]/g, "-");
}

/** An id made in kramdown's own way: ASCII only, from the first letter on. */
export function plainId(text: string): string {
  return text
    .replace(/(?<![^\n])[^a-zA-Z]+/g, "")
    .replace(/[^a-zA-Z0-9 -]/g, "")
    .replaceAll(" ", "-")
    .toLowerCase();
}

/** Gives ids to the headings in `body` that have none, and to those in the footnotes, which come after it on the page. */
export function addHeadingIds(
  body: Tree,
  footnotes: readonly Tree[],
  options: KramdownOptions,
): void {
  if (!options.autoIds) return;
  if (options.input === "GFM") {
    const next = counter();
    visitHeadings(body, false, (heading) =>
      setId(heading, options.autoIdPrefix + next(gfmId(heading.plain))),
    );
  }
  const next = counter();
  const own = (heading: Heading): void =>
    setId(heading, options.autoIdPrefix + next(plainId(heading.plain) || "section"));
  for (const tree of [body, ...footnotes]) visitHeadings(tree, true, own);
}

function setId({ attributes }: Heading, id: string): void {
  attributes.set("id", id);
}

/** Numbers what comes a second time. */
function counter(): (id: string) => string {
  const counts = new Map<string, number>();
  return (id) => {
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    return count === 0 ? id : `${id}-${count}`;
  };
}

/** The headings without an id. GFM does not look into HTML elements; kramdown's own rule, which comes last, does. */
function visitHeadings(tree: Tree, intoHtml: boolean, visit: (heading: Heading) => void): void {
  for (const child of tree.children) {
    if (child.kind === "heading") {
      if (!child.attributes.has("id")) visit(child);
    } else if (child.kind !== "html" || intoHtml) {
      visitHeadings(child, intoHtml, visit);
    }
  }
}
