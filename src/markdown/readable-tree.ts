import { type DefaultTreeAdapterTypes, parseFragment, serializeOuter } from "parse5";

type Source = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment;

const ELEMENT = 1;
const TEXT = 3;
const COMMENT = 8;
const FRAGMENT = 11;

/**
 * HTML as the tree that turndown walks: the part of the DOM that it asks for, over the parser that we have anyway.
 * Given HTML as text, it would load a DOM of its own, which is larger than everything else in it by twenty times.
 */
export function readableTree(html: string): TreeNode {
  // People read what is shown where no script runs.
  return new TreeNode(parseFragment(html, { scriptingEnabled: false }));
}

/** A node of the DOM. turndown changes a copy of it: it joins white space, and takes out what shows nothing. */
export class TreeNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly childNodes: TreeNode[] = [];
  parentNode: TreeNode | null = null;
  previousSibling: TreeNode | null = null;
  nextSibling: TreeNode | null = null;
  /** A text's own; turndown writes to it. */
  data = "";
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
    this.nodeType = typeOf(source);
    this.nodeName = source.nodeName.toUpperCase();
    if ("value" in source) this.data = source.value;
    if ("childNodes" in source) for (const child of source.childNodes) this.#append(child);
  }

  get nodeValue(): string | null {
    return this.nodeType === TEXT ? this.data : null;
  }

  get firstChild(): TreeNode | null {
    return this.childNodes[0] ?? null;
  }

  get children(): readonly TreeNode[] {
    return this.childNodes.filter(({ nodeType }) => nodeType === ELEMENT);
  }

  get lastElementChild(): TreeNode | null {
    return this.children.at(-1) ?? null;
  }

  get textContent(): string {
    return this.nodeType === TEXT ? this.data : this.childNodes.map(textOf).join("");
  }

  get outerHTML(): string {
    return this.#source.nodeName === "#document-fragment" ? "" : serializeOuter(this.#source);
  }

  getAttribute(wanted: string): string | null {
    if (!("attrs" in this.#source)) return null;
    return this.#source.attrs.find(({ name }) => name === wanted)?.value ?? null;
  }

  getElementsByTagName(name: string): readonly TreeNode[] {
    return this.children.flatMap((child) => [
      ...(child.nodeName === name.toUpperCase() ? [child] : []),
      ...child.getElementsByTagName(name),
    ]);
  }

  removeChild(child: TreeNode): TreeNode {
    this.childNodes.splice(this.childNodes.indexOf(child), 1);
    if (child.previousSibling !== null) child.previousSibling.nextSibling = child.nextSibling;
    if (child.nextSibling !== null) child.nextSibling.previousSibling = child.previousSibling;
    child.parentNode = null;
    child.previousSibling = null;
    child.nextSibling = null;
    return child;
  }

  /** With all that is below it, as the HTML says it. */
  cloneNode(): TreeNode {
    return new TreeNode(this.#source);
  }

  #append(source: DefaultTreeAdapterTypes.ChildNode): void {
    const child = new TreeNode(source);
    const last = this.childNodes.at(-1) ?? null;
    child.parentNode = this;
    child.previousSibling = last;
    if (last !== null) last.nextSibling = child;
    this.childNodes.push(child);
  }
}

function textOf({ nodeType, textContent }: TreeNode): string {
  return nodeType === COMMENT ? "" : textContent;
}

function typeOf({ nodeName }: Source): number {
  if (nodeName === "#text") return TEXT;
  if (nodeName === "#document-fragment") return FRAGMENT;
  return nodeName.startsWith("#") ? COMMENT : ELEMENT;
}
