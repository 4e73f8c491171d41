import type { Root, RootContent } from "mdast";
import { type DefaultTreeAdapterTypes, parseFragment as parsed } from "parse5";
import type { Position } from "unist";
import type { Element } from "../tree/nodes.ts";
import { asBlocks } from "../tree/phrasing.ts";
import { slot } from "./document.ts";

/**
 * HTML as our tree: every tag an `element`, as the Markdown parser gives HTML in a post, so that one `tidy` serves both.
 * Positions are those of `html`. Any text is HTML: nothing is thrown.
 */
export function parseHtml(html: string): Root {
  return { type: "root", children: asBlocks(parseFragment(html)) };
}

/**
 * The same as a run of nodes: text that stands between blocks is in no paragraph yet. Each node, its children already
 * there, is what `change` makes of it.
 */
export function parseFragment(
  html: string,
  change: (node: RootContent) => RootContent = (node) => node,
): RootContent[] {
  // A `<noscript>` that is left holds what stands there for Markdown, which is found among tags, not in text.
  const options = { sourceCodeLocationInfo: true, scriptingEnabled: false };
  return converted(parsed(withoutNoscript(html), options), change);
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

type Fragment = DefaultTreeAdapterTypes.DocumentFragment;
type Tag = DefaultTreeAdapterTypes.Element;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;

interface Open {
  readonly parent: Fragment | Tag;
  next: number;
  readonly children: RootContent[];
}

/** With a stack of its own: HTML can be nested deeper than the call stack is high. */
function converted(root: Fragment, change: (node: RootContent) => RootContent): RootContent[] {
  const above: Open[] = [];
  let open: Open = { parent: root, next: 0, children: [] };
  for (;;) {
    const { parent, children } = open;
    const node = parent.childNodes[open.next++];
    if (node === undefined) {
      const outer = above.pop();
      if (outer === undefined) return children;
      outer.children.push(change(elementOf(parent as Tag, children)));
      open = outer;
    } else if ("tagName" in node) {
      above.push(open);
      // A template's content hangs apart from its children, and shows nothing.
      open = { parent: node, next: 0, children: [] };
    } else if ("value" in node) {
      children.push(change({ type: "text", value: node.value, ...placeOf(node) }));
    } else if ("data" in node) {
      children.push(change({ type: "comment", value: node.data, ...placeOf(node) }));
    }
  }
}

function elementOf(tag: Tag, children: RootContent[]): Element {
  const { tagName } = tag;
  const attributes: Record<string, string> = {};
  for (const { prefix, name, value } of tag.attrs) {
    attributes[prefix ? `${prefix}:${name}` : name] = value;
  }
  const display = blocks.has(tagName) ? "block" : "inline";
  return { type: "element", tagName, attributes, display, children, ...placeOf(tag) };
}

/** None for what no tag stands for in the text, such as the `<tbody>` of rows. */
function placeOf({ sourceCodeLocation: at }: ChildNode): { position?: Position } {
  if (!at) return {};
  return {
    position: {
      start: { line: at.startLine, column: at.startCol, offset: at.startOffset },
      end: { line: at.endLine, column: at.endCol, offset: at.endOffset },
    },
  };
}
