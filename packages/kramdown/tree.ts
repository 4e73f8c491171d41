import { concat, endOf, type Fragment } from "./text/fragment.ts";

/** Attributes in the order kramdown prints them; values as the author wrote them (references undecoded). */
export type Attributes = Map<string, string>;

/** An inline attribute list (IAL) or a definition of one (ALD): contracts/jekyll.md §10. */
export interface AttributeList {
  readonly refs: string[];
  readonly attributes: Attributes;
}

/** What both block and span nodes have. Offsets are in the source. */
interface Base {
  start: number;
  end: number;
  attributes: Attributes;
  ial?: AttributeList;
  children: Tree[];
}

/** How kramdown reads what is inside an HTML element. */
export type ContentModel = "block" | "span" | "raw";
export type Alignment = "left" | "right" | "center" | null;

/** What a block boundary stands for: the definitions may carry an IAL, the plain `^` separates blocks. */
export type BoundaryOf =
  | "marker"
  | "ial"
  | "ald"
  | "extension"
  | "link"
  | "abbreviation"
  | "footnote";

export interface Root extends Base {
  kind: "root";
}
/** Text whose spans are not parsed yet. */
export interface Unparsed extends Base {
  kind: "unparsed";
  /** The text in pieces; `joinText` makes one of them. */
  parts: Fragment[];
}
export interface Blank extends Base {
  kind: "blank";
  /** True if it is exactly one empty line. */
  single: boolean;
}
export interface Boundary extends Base {
  kind: "boundary";
  of: BoundaryOf;
}
export interface Paragraph extends Base {
  kind: "paragraph";
  /** In a tight list: printed without its tags. */
  transparent: boolean;
}
/** Lines that no rule can read: text right between the blocks. */
export interface Loose extends Base {
  kind: "loose";
}
export interface Heading extends Base {
  kind: "heading";
  level: number;
  /** What the automatic id is made from. */
  plain: string;
}
export interface Quote extends Base {
  kind: "quote";
}
export interface Rule extends Base {
  kind: "rule";
}
export interface Code extends Base {
  kind: "code";
  value: string;
  /** The whole word after the fence. */
  info?: string;
}
export interface List extends Base {
  kind: "list";
  ordered: boolean;
}
export interface Item extends Base {
  kind: "item";
  task: boolean;
}
export interface DefinitionList extends Base {
  kind: "definitions";
}
export interface Term extends Base {
  kind: "term";
  plain: string;
}
export interface Definition extends Base {
  kind: "definition";
}
export interface Table extends Base {
  kind: "table";
  align: Alignment[];
}
export interface TableSection extends Base {
  kind: "head" | "body" | "foot";
}
export interface Row extends Base {
  kind: "row";
}
export interface Cell extends Base {
  kind: "cell";
}
export interface Html extends Base {
  kind: "html";
  tag: string;
  block: boolean;
  model: ContentModel | undefined;
  selfClosing: boolean;
}
/** `<!-- -->`, or with `instruction` a `<? ?>`. */
export interface HtmlComment extends Base {
  kind: "comment";
  value: string;
  instruction: boolean;
  block: boolean;
}
/** What goes to the page unread: `{::nomarkdown}`, and the text of `script` and `style`. */
export interface Verbatim extends Base {
  kind: "verbatim";
  value: string;
  /** Where the value starts in the source. */
  from: number;
  block: boolean;
}
export interface Formula extends Base {
  kind: "math";
  value: string;
  block: boolean;
}
export interface Text extends Base {
  kind: "text";
  value: string;
  /** As in a fragment; only where the value does not lie in the source in one piece. */
  origins?: number[];
}
export interface Emphasis extends Base {
  kind: "em" | "strong";
}
export interface Link extends Base {
  kind: "link";
}
export interface Image extends Base {
  kind: "image";
}
export interface CodeSpan extends Base {
  kind: "codeSpan";
  value: string;
}
export interface FootnoteMark extends Base {
  kind: "footnote";
  name: string;
}
/** A typographic character, with the ASCII that stood for it. */
export interface TypographicSymbol extends Base {
  kind: "symbol";
  name: SymbolName;
  ascii: string;
}
export interface Entity extends Base {
  kind: "entity";
  codePoint: number;
  name: string | undefined;
  /** As written, if it was written. */
  original: string | undefined;
}
export interface Break extends Base {
  kind: "break";
}
export interface Abbreviation extends Base {
  kind: "abbreviation";
  value: string;
}

export type SymbolName =
  | "lsquo"
  | "rsquo"
  | "ldquo"
  | "rdquo"
  | "mdash"
  | "ndash"
  | "hellip"
  | "laquo"
  | "raquo"
  | "laquo_space"
  | "raquo_space";

/** kramdown's own tree: what the two passes build, before it becomes mdast. */
export type Tree =
  | Root
  | Unparsed
  | Blank
  | Boundary
  | Paragraph
  | Loose
  | Heading
  | Quote
  | Rule
  | Code
  | List
  | Item
  | DefinitionList
  | Term
  | Definition
  | Table
  | TableSection
  | Row
  | Cell
  | Html
  | HtmlComment
  | Verbatim
  | Formula
  | Text
  | Emphasis
  | Link
  | Image
  | CodeSpan
  | FootnoteMark
  | TypographicSymbol
  | Entity
  | Break
  | Abbreviation;

type Kind = Tree["kind"];
type OfKind<K extends Kind> = Extract<Tree, { kind: K }>;
type Own<K extends Kind> = Omit<OfKind<K>, keyof Base | "kind">;

/** A node with nothing in it yet. */
export function node<K extends Kind>(kind: K, start: number, own: Own<K>, end = start): OfKind<K> {
  const attributes: Attributes = kind === "text" ? NO_ATTRIBUTES : new Map();
  return { kind, start, end, attributes, children: [], ...own } as unknown as OfKind<K>;
}

/** All texts share it, which are most of the nodes: none can have any. */
const NO_ATTRIBUTES: Attributes = new Map();

/** Text whose spans are to be parsed in the second pass. */
export function unparsed(text: Fragment, start: number): Unparsed {
  return node("unparsed", start, { parts: [text] }, endOf(text));
}

/** The text of an unparsed part in one piece. */
export function joinText(part: Unparsed): Fragment {
  const text = concat(part.parts);
  part.parts = [text];
  return text;
}
