import type { Element, ElementContent, RootContent } from "hast";
import { toText } from "hast-util-to-text";
import type { SideLoad } from "../state.ts";
import { element, inlineOf, isBlank, isInline } from "./inline.ts";

/** What is kept of the address of an image that was refused: a data URI may be large. */
const maxUrlLength = 2048;

type Node = RootContent | ElementContent;

/** Takes content in, and gives the blocks that are left of it. */
export interface Writer {
  readonly images: SideLoad[];
  write(nodes: readonly Node[]): void;
  finish(): Element[];
}

/** How Medium's headings come out after the title and the subtitle; h5 and h6 are no headings there. */
const headings: Readonly<Record<string, string>> = {
  h1: "h3",
  h2: "h4",
  h3: "h4",
  h4: "h4",
  h5: "p",
  h6: "p",
};

const dropped = new Set([
  "iframe",
  "script",
  "style",
  "template",
  "noscript",
  "object",
  "svg",
  "math",
  "input",
  "video",
  "audio",
  "form",
  "button",
  "head",
]);

/** Flattens content into the blocks that Medium knows (contracts/medium.md §1.5). A heading's own level stays in `dataLevel`. */
export function createWriter(): Writer {
  const blocks: Element[] = [];
  const images: SideLoad[] = [];
  let run: Node[] = [];

  function flush(tagName = "p", properties: Element["properties"] = {}): void {
    const children = inlineOf(run);
    run = [];
    if (!isBlank(children)) blocks.push(element(tagName, children, properties));
  }

  function write(nodes: readonly Node[], tagName = "p"): void {
    for (const node of nodes) {
      if (node.type === "text" || (node.type === "element" && isInline(node))) run.push(node);
      else if (node.type === "element" && !dropped.has(node.tagName)) {
        flush(tagName);
        block(node, tagName);
      }
    }
    flush(tagName);
  }

  function block(node: Element, within: string): void {
    const { tagName, children } = node;
    if (tagName === "img") image(node, []);
    else if (tagName === "figure") figure(node);
    else if (tagName === "pre") blocks.push(preformatted(node));
    else if (tagName === "hr") blocks.push(element("hr", []));
    else if (tagName === "ul" || tagName === "ol") list(node);
    else if (tagName === "table") table(node);
    else if (tagName === "blockquote") write(children, "blockquote");
    else if (headings[tagName] !== undefined) heading(node);
    else write(children, within);
  }

  /** Its own level decides later whether it is the title. */
  function heading({ tagName, children }: Element): void {
    run.push(...children.filter((child) => child.type !== "element" || child.tagName !== "img"));
    flush(headings[tagName], { dataLevel: tagName });
    for (const child of children)
      if (child.type === "element" && child.tagName === "img") image(child, []);
  }

  /** Only what Medium can fetch is shown: neither data URIs nor relative addresses. */
  function image(node: Element, caption: ElementContent[]): void {
    const url = String(node.properties.src ?? "");
    const stored = /^https?:\/\//i.test(url);
    const alt = String(node.properties.alt ?? "");
    images.push({ url: url.slice(0, maxUrlLength), alt, stored });
    if (!stored) return;
    blocks.push(element("figure", [element("img", [], { src: url, alt }), ...caption]));
  }

  function figure(node: Element): void {
    const caption = find(node, "figcaption");
    const picture = find(node, "img");
    const said = caption === undefined ? [] : inlineOf(caption.children);
    if (picture === undefined) write(node.children);
    else image(picture, isBlank(said) ? [] : [element("figcaption", said)]);
  }

  /** Rows become lines of text; their images are lost. */
  function table(node: Element): void {
    const rows: Element[] = [];
    eachElement(node, (inner) => inner.tagName === "tr" && rows.push(inner));
    for (const row of rows) {
      run.push({
        type: "text",
        value: row.children
          .map((cell) => (cell.type === "element" ? toText(cell).trim() : ""))
          .filter(Boolean)
          .join(" "),
      });
      flush();
    }
  }

  /** Lists are flat: an inner list's items follow its parent's, and code ends the list. */
  function list(node: Element): void {
    let items: Element[] = [];
    const close = () => {
      if (items.length > 0) blocks.push(element(node.tagName, items));
      items = [];
    };
    const add = (owner: Element): void => {
      for (const item of owner.children) {
        if (item.type !== "element") continue;
        let own: ElementContent[] = [];
        for (const child of item.children) {
          if (child.type === "element" && (child.tagName === "ul" || child.tagName === "ol")) {
            settle(own);
            own = [];
            add(child);
          } else own.push(child);
        }
        settle(own);
      }
    };
    const settle = (own: readonly ElementContent[]): void => {
      const inner = createWriter();
      inner.write(own);
      let text: ElementContent[] = [];
      const end = () => {
        if (text.length > 0) items.push(element("li", text));
        text = [];
      };
      for (const part of inner.finish()) {
        if (part.tagName === "pre" || part.tagName === "figure") {
          end();
          close();
          blocks.push(part);
        } else text.push(...(text.length > 0 ? [element("br", [])] : []), ...part.children);
      }
      end();
      images.push(...inner.images);
    };
    add(node);
    close();
  }

  return { images, write: (nodes) => write(nodes), finish: () => blocks.splice(0) };
}

/** A line's end at its beginning is printed twice, since a browser takes the first for the tag's. */
function preformatted(node: Element): Element {
  const value = toText(node).replace(/\n$/, "");
  return element("pre", [{ type: "text", value: value.startsWith("\n") ? `\n${value}` : value }]);
}

function find(node: Element, tagName: string): Element | undefined {
  let found: Element | undefined;
  eachElement(node, (inner) => {
    if (inner.tagName === tagName) found ??= inner;
  });
  return found;
}

function eachElement(node: Element, visit: (inner: Element) => void): void {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    visit(child);
    eachElement(child, visit);
  }
}
