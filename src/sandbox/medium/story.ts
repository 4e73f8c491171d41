import type { Element, ElementContent, Root, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { toText } from "hast-util-to-text";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toHast } from "mdast-util-to-hast";
import type { SideLoad } from "../state.ts";
import { element, inlineOf, isBlank, isInline } from "./inline.ts";

/** A story as its readers see it. */
export interface Story {
  readonly html: string;
  /** The text of its first heading, or of its first block where it has none. */
  readonly title: string;
  readonly images: readonly SideLoad[];
}

/** What survives of the content on Medium: a flat row of blocks (contracts/medium.md §1.5). */
export function renderStory(format: "html" | "markdown", content: string): Story {
  const writer = createWriter();
  writer.write(
    fromHtml(format === "html" ? content : markdownToHtml(content), { fragment: true }).children,
  );
  const blocks = withTitle(writer.finish());
  const heading = blocks.find(({ tagName }) => tagName === "h1") ?? blocks[0];
  return {
    html: toHtml({ type: "root", children: blocks } satisfies Root),
    title: heading === undefined ? "" : toText(heading).trim(),
    images: writer.images,
  };
}

function markdownToHtml(markdown: string): string {
  const options = { allowDangerousHtml: true };
  return toHtml(toHast(fromMarkdown(markdown), options), options);
}

type Node = RootContent | ElementContent;

interface Writer {
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

function createWriter(): Writer {
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
    else if (tagName === "pre")
      blocks.push(element("pre", [{ type: "text", value: toText(node).replace(/\n$/, "") }]));
    else if (tagName === "hr") blocks.push(element("hr", []));
    else if (tagName === "ul" || tagName === "ol") list(node);
    else if (tagName === "table") table(node);
    else if (tagName === "blockquote") write(children, "blockquote");
    else if (headings[tagName] !== undefined) heading(node);
    else write(children, within);
  }

  /** The source's level is kept beside the block until the title has been found. */
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
    images.push({ url: url.slice(0, 2048), stored });
    if (!stored) return;
    const alt = String(node.properties.alt ?? "");
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
        const inner = createWriter();
        for (const child of item.children) {
          if (child.type === "element" && (child.tagName === "ul" || child.tagName === "ol")) {
            settle(inner);
            add(child);
          } else inner.write([child]);
        }
        settle(inner);
      }
    };
    const settle = (inner: Writer): void => {
      for (const part of inner.finish()) {
        if (part.tagName === "pre" || part.tagName === "figure") {
          close();
          blocks.push(part);
        } else items.push(element("li", part.children));
      }
      images.push(...inner.images.splice(0));
    };
    add(node);
    close();
  }

  return { images, write: (nodes) => write(nodes), finish: () => blocks.splice(0) };
}

/** The first h1 is the title, an h2 right after it the subtitle; the levels of the rest are settled. */
function withTitle(blocks: readonly Element[]): Element[] {
  const title = blocks.findIndex(({ properties }) => properties.dataLevel === "h1");
  return blocks.map((block, index) => {
    const level = block.properties.dataLevel;
    if (level === undefined) return block;
    if (title >= 0 && index === title) return element("h1", block.children);
    if (title >= 0 && index === title + 1 && level === "h2") return element("h2", block.children);
    return element(block.tagName, block.children);
  });
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
