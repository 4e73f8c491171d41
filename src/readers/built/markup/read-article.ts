import type { Root, RootContent } from "mdast";
import type { Diagnostic } from "../../../core/diagnostic.ts";
import { parseHtml } from "../../../markdown/html/from-html.ts";
import type { Element } from "../../../markdown/tree/nodes.ts";
import { type Change, isParent, rewrite } from "../../../markdown/tree/rewrite.ts";
import { diagnose } from "../codes.ts";
import { boxOf, tabsOf } from "./boxes.ts";
import { codeOfPre, codeOfWrapper } from "./code.ts";
import { element, findElement, hasClass, isElement, wordsIn } from "./elements.ts";
import { imageOf, pictureOf, withoutPlaceholders } from "./images.ts";
import { formulaOf, isFormula } from "./math.ts";
import { withFootnotes } from "./notes.ts";

/** An article's HTML as our tree, in which what generators make of code, formulas, notes, images and boxes is itself again. */
export function readArticle(html: string): ReadArticle {
  const diagnostics: Diagnostic[] = [];
  const coded = rewrite(parseHtml(html), (node, ancestors): Change => {
    if (node.type !== "element" || ancestors.some(isFormula)) return node;
    const formula = formulaOf(node);
    if (formula !== null) return formula;
    if (node.tagName === "pre") return codeOfPre(node);
    if (ancestors.some((one) => one.type === "element" && one.tagName === "pre")) return node;
    return codeOfWrapper(node) ?? node;
  });
  const noted = withFootnotes(coded);
  const root = rewrite(noted, (node): Change => {
    if (node.type !== "element") return node;
    if (
      node.tagName === "astro-island" &&
      node.children.every((child) => wordsIn(child).trim() === "")
    ) {
      diagnostics.push(
        diagnose(
          "island-left-out",
          "A part of the page is made by a script in the reader's browser.",
        ),
      );
    }
    return meant(node);
  });
  return { root, diagnostics };
}

export interface ReadArticle {
  readonly root: Root;
  readonly diagnostics: readonly Diagnostic[];
}

/** What an element of a built page means. */
function meant(node: Element): Change {
  const { tagName, attributes } = node;
  switch (tagName) {
    case "img":
      return imageOf(node);
    case "picture":
      return pictureOf(node);
    case "a":
      return linkOf(node);
    case "svg":
      return isIcon(node) ? [] : node;
    case "button":
      return [];
    case "astro-island":
    case "astro-slot":
    case "astro-static-slot":
      return node.children;
    case "lite-youtube":
    case "lite-vimeo":
      return player(node);
  }
  if (/^h[1-6]$/.test(tagName)) return unlinked(node);
  if (hasClass(node, /^gatsby-(?:resp-)?image-/)) return withoutPlaceholders(node);
  if (hasClass(node, /^(?:copy-button|copybtn|code-copy|clipboard)/)) return [];
  if (attributes.hidden !== undefined && !hasClass(node, /tab/) && attributes.role !== "tabpanel")
    return [];
  return boxOf(node) ?? tabsOf(node) ?? node;
}

/** A link without words that leads to the place where it stands shows nothing. */
function linkOf(link: Element): Change {
  const href = link.attributes.href ?? "";
  if (!href.startsWith("#") || /[\p{L}\p{N}]/u.test(wordsIn(link))) return link;
  const isPicture = findElement(link, ({ tagName }) => tagName === "img") !== undefined;
  const isAnchor =
    hasClass(link, /anchor|permalink|headerlink/i) || link.attributes["aria-hidden"] === "true";
  return isAnchor && !isPicture ? [] : link;
}

/** A heading that is a link to itself is the heading alone. */
function unlinked(heading: Element): Change {
  const shown = heading.children.filter((child) => wordsIn(child).trim() !== "" || isParent(child));
  const [only] = shown;
  const isLink =
    shown.length === 1 && isElement(only, "a") && only.attributes.href?.startsWith("#");
  return { ...heading, children: trimmedEnd(isLink ? only.children : heading.children) };
}

/** Without the blank before a sign that is gone. */
function trimmedEnd(nodes: readonly RootContent[]): RootContent[] {
  const last = nodes.at(-1);
  if (last?.type !== "text") return [...nodes];
  return [...nodes.slice(0, -1), { ...last, value: last.value.trimEnd() }];
}

function isIcon(svg: Element): boolean {
  const { width, height, class: names = "", role } = svg.attributes;
  if (svg.attributes["aria-hidden"] === "true" || /icon|octicon|emoji/i.test(names)) return true;
  const small = (size: string | undefined) =>
    size !== undefined && Number.parseFloat(size) <= 48 && !size.includes("%");
  return (small(width) && small(height)) || role === "presentation";
}

/** Players that a script puts there. */
function player({ tagName, attributes }: Element): RootContent | readonly RootContent[] {
  const id = attributes.videoid ?? attributes["video-id"];
  if (id === undefined || !/^[\w-]{1,20}$/.test(id)) return [];
  const src =
    tagName === "lite-vimeo"
      ? `https://player.vimeo.com/video/${id}`
      : `https://www.youtube.com/embed/${id}`;
  return element("iframe", "block", [], { src });
}
