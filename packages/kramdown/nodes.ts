import type { Properties } from "hast";
import type { Literal, Node, Parent, RootContent } from "mdast";

/**
 * HTML that the author wrote, parsed: a tag with its attributes and what is inside. Also what mdast has no node for:
 * `dl`/`dt`/`dd`, `abbr`. The text of `script`, `style` and the like is one `text` child, unescaped.
 * No `html` node occurs in our trees, and no reference: the parsers know the definitions.
 */
export interface Element extends Parent {
  type: "element";
  tagName: string;
  /** Decoded values; an attribute without a value is "". In source order. */
  attributes: Record<string, string>;
  display: "block" | "inline";
  children: RootContent[];
}

/** An HTML comment the author wrote. */
export interface Comment extends Literal {
  type: "comment";
}

/** Display math, TeX without its delimiters. */
export interface Math extends Literal {
  type: "math";
}

export interface InlineMath extends Literal {
  type: "inlineMath";
}

/** Where the page shows what is made from the whole text: kramdown's `{:toc}` or `{:footnotes}`. Elsewhere it is nothing. */
export interface Placeholder extends Node {
  type: "placeholder";
  holds: "toc" | "footnotes";
  ordered: boolean;
}

declare module "mdast" {
  interface RootContentMap {
    placeholder: Placeholder;
    element: Element;
    comment: Comment;
    math: Math;
    inlineMath: InlineMath;
  }
  interface PhrasingContentMap {
    element: Element;
    comment: Comment;
    inlineMath: InlineMath;
  }
  interface BlockContentMap {
    placeholder: Placeholder;
    element: Element;
    comment: Comment;
    math: Math;
  }
  interface Data {
    /** Attributes from kramdown's IALs and automatic heading ids, as mdast-util-to-hast reads them. */
    hProperties?: Properties | undefined;
  }
}
