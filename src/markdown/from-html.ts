import type { RootContent as HastContent, Nodes as HastNodes, Root as HastRoot } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Root, RootContent } from "mdast";
import { slot } from "./html-document.ts";
import type { Element } from "./nodes.ts";
import { asBlocks } from "./phrasing.ts";

/**
 * HTML as our tree: every tag an `element`, as the Markdown parser gives HTML in a post, so that one `tidy` serves both.
 * Positions are those of `html`. Any text is HTML: nothing is thrown.
 */
export function parseHtml(html: string): Root {
  return { type: "root", children: asBlocks(parseFragment(html)) };
}

/** The same as a run of nodes: text that stands between blocks is in no paragraph yet. */
export function parseFragment(html: string): RootContent[] {
  // The parser calls itself for each level; thousands of them are no post but an attack, of which the text is enough.
  try {
    return converted(fromHtml(withoutNoscript(html), { fragment: true }));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [unread(html, html.replace(/<[^<>]*>/g, " "))];
  }
}

/**
 * The same text with a tag that shows nothing, as long, in the place of each `<noscript>`. Where scripts run, a browser
 * takes what is in it for text up to its end tag; the parser would read it, and with a paragraph left open there, all that
 * follows.
 */
function withoutNoscript(html: string): string {
  const start = /<noscript[\s>]/gi;
  const end = /<\/noscript\s*>/gi;
  const parts: string[] = [];
  let done = 0;
  for (let found = start.exec(html); found !== null; found = start.exec(html)) {
    end.lastIndex = start.lastIndex;
    if (end.exec(html) === null) break;
    start.lastIndex = end.lastIndex;
    // What stands there for Markdown must be found again.
    if (html.slice(found.index, end.lastIndex).includes(slot)) continue;
    parts.push(
      html.slice(done, found.index),
      `<wbr${" ".repeat(end.lastIndex - found.index - 5)}>`,
    );
    done = end.lastIndex;
  }
  return done === 0 ? html : parts.join("") + html.slice(done);
}

/** What is nested too deeply for a parser, as the text of all of it; `boundDepth` says so. */
export function unread(source: string, value: string): RootContent {
  const point = (offset: number) => ({ line: 1, column: 1, offset });
  const position = { start: point(0), end: point(source.length) };
  return { type: "text", value, data: { flattened: true }, position };
}

/** All others stand in running text, as browsers have it, those too that nobody knows. */
const blocks = new Set(
  (
    "address applet article aside base blockquote body canvas caption center col colgroup dd details dialog dir div dl dt embed " +
    "fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li link " +
    "main menu meta nav noframes noscript object ol optgroup option p param pre script search section select style summary " +
    "table tbody td template textarea tfoot th thead title tr ul video"
  ).split(" "),
);

interface Open {
  readonly nodes: readonly HastNodes[];
  next: number;
  readonly children: RootContent[];
  /** What to do with the children when all are there; none for the root. */
  readonly element: (HastContent & { type: "element" }) | null;
}

/** With a stack of its own: HTML can be nested deeper than the call stack is high. */
function converted(root: HastRoot): RootContent[] {
  const stack: Open[] = [{ nodes: root.children, next: 0, children: [], element: null }];
  for (;;) {
    const open = stack.at(-1) as Open;
    const node = open.nodes[open.next++];
    if (node === undefined) {
      stack.pop();
      const above = stack.at(-1);
      if (above === undefined || open.element === null) return open.children;
      above.children.push(elementOf(open.element, open.children));
    } else if (node.type === "element") {
      // A template's content hangs apart from its children, and shows nothing.
      stack.push({ nodes: node.children, next: 0, children: [], element: node });
    } else if (node.type === "text" || node.type === "comment") {
      open.children.push({ type: node.type, value: node.value, ...positionOf(node) });
    }
  }
}

function elementOf(node: HastContent & { type: "element" }, children: RootContent[]): Element {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(node.properties)) {
    const written = Array.isArray(value) ? value.join(" ") : value === true ? "" : value;
    if (written !== null && written !== undefined && written !== false) {
      attributes[attributeName(name)] = String(written);
    }
  }
  return {
    type: "element",
    tagName: node.tagName,
    attributes,
    display: blocks.has(node.tagName) ? "block" : "inline",
    children,
    ...positionOf(node),
  };
}

/** hast's property names back to the attributes that authors write. */
function attributeName(property: string): string {
  if (property === "className") return "class";
  if (property === "htmlFor") return "for";
  return /^(?:data|aria)[A-Z]/.test(property)
    ? property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    : property.toLowerCase();
}

function positionOf(node: HastNodes): Pick<RootContent, "position"> {
  return node.position ? { position: node.position } : {};
}
