import { attribute, type Child, isTag, type Tag, visitTags } from "./dom.ts";

/** How TeX is written in the text of a page whose scripts make formulas of it. */
const marks = [
  { opens: "\\(", closes: "\\)", kind: "inline" },
  { opens: "\\[", closes: "\\]", kind: "display" },
] as const;

/** Longer texts between two marks are prose that happens to hold both. */
const longest = 2000;

/**
 * Puts TeX that waits for a script of its page into elements of its own, as other generators write it: the copy's platform would
 * show it as it is. Code is left alone.
 */
export function wrapFormulas(root: Tag): void {
  const parents: Tag[] = [root];
  visitTags(root, (tag) => {
    if (/^(?:pre|code|script|style|svg|math|textarea)$/.test(tag.tagName)) return false;
    if (/\bmath\b|katex/i.test(attribute(tag, "class") ?? "")) return false;
    parents.push(tag);
    return undefined;
  });
  for (const parent of parents) {
    if (!parent.childNodes.some((node) => "value" in node && /\\[([]/.test(node.value))) continue;
    parent.childNodes = parent.childNodes.flatMap((node) => withFormulas(node, parent));
  }
}

function withFormulas(node: Child, parent: Tag): Child[] {
  if (isTag(node) || !("value" in node)) return [node];
  const nodes: Child[] = [];
  const text = node.value;
  let done = 0;
  for (let found = nextIn(text, 0); found !== undefined; found = nextIn(text, found.end)) {
    nodes.push({ ...node, value: text.slice(done, found.at) });
    nodes.push(spanOf(text.slice(found.at, found.end), { parent, node, kind: found.kind }));
    done = found.end;
  }
  return done === 0 ? [node] : [...nodes, { ...node, value: text.slice(done) }];
}

interface Found {
  readonly at: number;
  readonly end: number;
  readonly kind: "inline" | "display";
}

/** The next formula from a place on. */
function nextIn(text: string, from: number): Found | undefined {
  let best: Found | undefined;
  for (const { opens, closes, kind } of marks) {
    const at = text.indexOf(opens, from);
    const close = at === -1 ? -1 : text.indexOf(closes, at + opens.length);
    if (close === -1 || close - at > longest || (best !== undefined && best.at <= at)) continue;
    best = { at, end: close + closes.length, kind };
  }
  return best;
}

function spanOf(
  value: string,
  {
    parent,
    node,
    kind,
  }: { readonly parent: Tag; readonly node: Child; readonly kind: Found["kind"] },
): Tag {
  const span = {
    ...{ nodeName: "span", tagName: "span", namespaceURI: parent.namespaceURI, parentNode: parent },
    attrs: [{ name: "class", value: `math ${kind}` }],
    childNodes: [] as Child[],
  } as unknown as Tag;
  span.childNodes.push({ ...node, value, parentNode: span } as Child);
  return span;
}
