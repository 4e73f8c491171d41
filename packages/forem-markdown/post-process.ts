import { type HtmlElement, type HtmlNode, mapNodes } from "./html/nodes.ts";

/** What dev.to does to the finished HTML: contracts/devto.md §7.3 to §7.5. */
export function postProcess(nodes: readonly HtmlNode[]): HtmlNode[] {
  return withFigures(
    mapNodes(nodes, (node, parent) => {
      if (node.kind === "text") return [node];
      if (node.name === "code" && parent?.name !== "pre") return [withRawTags(node)];
      return tidy({ ...node, children: withFigures(node.children) }, parent);
    }),
  );
}

function tidy(element: HtmlElement, parent: HtmlElement | undefined): readonly HtmlNode[] {
  const inList = parent !== undefined && /^(?:ul|ol|li)$/.test(parent.name);
  if (element.name === "br" && inList) return [];
  if (element.name === "p" && isBlank(element)) return [];
  if (element.name === "table") return [wrapTable(element)];
  if (element.name === "a") return [withTarget(element)];
  if (element.name === "img" && element.attributes.get("alt") === "Image Description") {
    return [withAttributes(element, { alt: " " })];
  }
  return [element];
}

/** The raw tags in code within a line, which were hidden from Liquid (raw-wrap.ts), are shown as they were written. */
function withRawTags(code: HtmlElement): HtmlElement {
  const children = mapNodes(code.children, (node) => {
    if (node.kind !== "text") return [node];
    return [{ ...node, html: node.html.replace(/\{----% ((?:end)?raw) %----\}/g, "{% $1 %}") }];
  });
  return { ...code, children };
}

function isBlank({ children }: HtmlElement): boolean {
  return children.every((child) => child.kind === "text" && child.html.trim() === "");
}

/** The box in which a wide table can be scrolled. */
function wrapTable(table: HtmlElement): HtmlElement {
  const attributes = new Map([["class", "table-wrapper-paragraph"]]);
  return { kind: "element", name: "div", attributes, children: [table] };
}

/** Links to elsewhere open in a window of their own. */
function withTarget(link: HtmlElement): HtmlElement {
  const href = link.attributes.get("href") ?? "";
  const isExternal = /^(?:https?:)?\/\//.test(href) && !/^https?:\/\/dev\.to(?:[/?#]|$)/.test(href);
  return isExternal ? withAttributes(link, { target: "_blank", rel: "noopener noreferrer" }) : link;
}

function withAttributes(element: HtmlElement, attributes: Record<string, string>): HtmlElement {
  return {
    ...element,
    attributes: new Map([...element.attributes, ...Object.entries(attributes)]),
  };
}

/** A caption directly after an image makes a figure with it. */
function withFigures(nodes: readonly HtmlNode[]): HtmlNode[] {
  return nodes.flatMap((node, index): HtmlNode[] => {
    const [before, after] = [nodes[index - 1], nodes[index + 1]];
    if (isNamed(node, "figcaption") && isNamed(before, "img")) return [];
    if (!isNamed(node, "img") || after === undefined || !isNamed(after, "figcaption")) {
      return [node];
    }
    return [{ kind: "element", name: "figure", attributes: new Map(), children: [node, after] }];
  });
}

function isNamed(node: HtmlNode | undefined, name: string): boolean {
  return node?.kind === "element" && node.name === name;
}
