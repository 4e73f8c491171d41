import type { Link, Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { withoutPermalinks } from "../passes/permalinks.ts";
import type { Element } from "../tree/nodes.ts";
import { asBlocks, asPhrasing, isBlank, isPhrasing, paragraphOf } from "../tree/phrasing.ts";
import { type Change, rewrite } from "../tree/rewrite.ts";
import { plainText } from "../tree/text.ts";
import { listOf } from "./list.ts";
import { tableOf } from "./table.ts";

type Meaning = (element: Element) => Change;

const at = (node: Nodes) => (node.position ? { position: node.position } : {});
const phrases = (element: Element): PhrasingContent[] => asPhrasing(element.children);

/** A wrapper without meaning of its own: its content, as blocks if it was one. */
const unwrap: Meaning = (element) =>
  element.display === "block" ? asBlocks(element.children) : element.children;

const heading =
  (depth: 1 | 2 | 3 | 4 | 5 | 6): Meaning =>
  (element) => {
    const { id } = element.attributes;
    return {
      type: "heading",
      depth,
      children: withoutPermalinks(phrases(element)),
      ...(id !== undefined && { data: { hProperties: { id } } }),
      ...at(element),
    };
  };

const marked =
  (type: "emphasis" | "strong" | "delete"): Meaning =>
  (element) => {
    const mark = (children: PhrasingContent[]): PhrasingContent[] =>
      children.every(isBlank) ? children : [{ type, children, ...at(element) }];
    if (element.children.every(isPhrasing)) return mark(phrases(element));
    // Around blocks it is one within each line of text.
    const blocks: Root = { type: "root", children: asBlocks(element.children) };
    return rewrite(blocks, (node) =>
      node.type === "paragraph" || node.type === "heading"
        ? { ...node, children: mark(node.children) }
        : node,
    ).children;
  };

const link: Meaning = (element) => {
  const { href, title } = element.attributes;
  if (href === undefined) return element.children;
  const linked = (children: PhrasingContent[]): Link => ({
    type: "link",
    url: href,
    title: title ?? null,
    children,
    ...at(element),
  });
  if (!element.children.some(({ type }) => type === "heading")) return linked(phrases(element));
  // A link around a heading is one within it.
  return asBlocks(element.children).map((block) =>
    block.type === "heading" || block.type === "paragraph"
      ? { ...block, children: [linked(block.children)] }
      : block,
  );
};

const image: Meaning = (element) => {
  const { alt = "", title, ...rest } = element.attributes;
  const url = rest.src || rest["data-src"];
  if (url === undefined || url === "") return [];
  return { type: "image", url, alt, title: title ?? null, ...at(element) };
};

const inlineCode: Meaning = (element) => {
  const code = (value: string): PhrasingContent[] =>
    value === "" ? [] : [{ type: "inlineCode", value, ...at(element) }];
  // A listing in it stays one: its lines are the author's.
  if (element.children.some(({ type }) => type === "code")) {
    return element.children.flatMap((child) =>
      child.type === "code" || isBlank(child) ? [child] : code(plainText(child)),
    );
  }
  if (!element.children.some(({ type }) => type === "link")) return code(plainText(element));
  // Code holds text only: a link in it is one around code.
  return element.children.flatMap((child) =>
    child.type === "link"
      ? [{ ...child, children: code(plainText(child)) }]
      : code(plainText(child)),
  );
};

/** A caption that no Markdown has, in italics before its table. */
function captionedTable(element: Element): Change {
  const isCaption = (child: RootContent) => child.type === "element" && child.tagName === "caption";
  const captions = element.children.filter(isCaption).flatMap((caption) => {
    const words = asPhrasing([caption]);
    return words.every(isBlank) ? [] : [paragraphOf([{ type: "emphasis", children: words }])];
  });
  const bare = { ...element, children: element.children.filter((child) => !isCaption(child)) };
  return [...captions, tableOf(bare) ?? { ...bare, display: "block" }];
}

/** A picture for each caption, where there is more than one. */
const figure: Meaning = (element) => {
  const isCaption = (child: RootContent) =>
    child.type === "element" && child.tagName === "figcaption";
  const whole: Element = { ...element, display: "block" };
  if (element.children.filter(isCaption).length < 2) return whole;
  const parts: RootContent[][] = [[]];
  let isClosed = false;
  for (const child of element.children) {
    const part = parts.at(-1) ?? [];
    // A caption ends the part that it stands below, or begins one that it stands above.
    if (isClosed && (isCaption(child) || part.some((one) => !isCaption(one) && !isBlank(one)))) {
      parts.push([child]);
      isClosed = isCaption(child);
    } else {
      part.push(child);
      isClosed ||= isCaption(child);
    }
  }
  return parts.map((children) => ({ ...whole, children }));
};

/** Running text in paragraphs; what is a block inside of it stays one. */
const paragraph: Meaning = (element) => asBlocks(element.children);

const blockquote: Meaning = (element) => ({
  type: "blockquote",
  children: asBlocks(element.children) as Extract<RootContent, { type: "blockquote" }>["children"],
  ...at(element),
});

/** What HTML elements are in Markdown, where it has a word for them. Those that are not here stay elements. */
export const meanings: Readonly<Record<string, Meaning>> = {
  a: link,
  article: unwrap,
  aside: unwrap,
  b: marked("strong"),
  big: unwrap,
  blockquote,
  body: unwrap,
  br: (element) => ({ type: "break", ...at(element) }),
  center: unwrap,
  code: inlineCode,
  del: marked("delete"),
  div: unwrap,
  em: marked("emphasis"),
  figure,
  font: unwrap,
  footer: unwrap,
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  header: unwrap,
  hgroup: unwrap,
  hr: (element) => ({ type: "thematicBreak", ...at(element) }),
  html: unwrap,
  i: marked("emphasis"),
  // Browsers take the one for the other.
  image,
  img: image,
  main: unwrap,
  nav: unwrap,
  nobr: unwrap,
  ol: listOf,
  p: paragraph,
  picture: (element) => element.children.filter((child) => child.type === "image"),
  s: marked("delete"),
  section: unwrap,
  span: unwrap,
  strike: marked("delete"),
  strong: marked("strong"),
  table: captionedTable,
  tt: inlineCode,
  ul: listOf,
  wbr: () => [],
};

/** Elements that show nothing by themselves. */
export const silent: ReadonlySet<string> = new Set([
  "area",
  "base",
  "head",
  "link",
  "map",
  "meta",
  "noscript",
  "param",
  "style",
  "template",
  "title",
]);

/** Elements whose picture or control cannot be carried over. */
export const dropped: ReadonlySet<string> = new Set([
  "applet",
  "button",
  "canvas",
  "frameset",
  "input",
  "math",
  "object",
  "embed",
  "iframe",
  "select",
  "svg",
  "textarea",
]);
