/** A piece of text, as HTML: escaped and with its named references. */
export interface HtmlText {
  readonly kind: "text";
  readonly html: string;
}

/** An element; the values of its attributes are HTML like its text. */
export interface HtmlElement {
  readonly kind: "element";
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly HtmlNode[];
}

/** What a fragment of HTML is made of. Comments and instructions are dropped when it is read. */
export type HtmlNode = HtmlText | HtmlElement;

/** The children of a node after something has been done to each from the inside out. */
export function mapNodes(
  nodes: readonly HtmlNode[],
  change: (node: HtmlNode, parent: HtmlElement | undefined) => readonly HtmlNode[],
  parent?: HtmlElement,
): HtmlNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === "text") return change(node, parent);
    return change({ ...node, children: mapNodes(node.children, change, node) }, parent);
  });
}
