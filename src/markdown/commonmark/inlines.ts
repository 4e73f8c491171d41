import type { Token } from "markdown-it";
import type { PhrasingContent, RootContent } from "mdast";
import { withEmails } from "./emails.ts";
import { nameOf } from "./footnotes.ts";
import { position } from "./places.ts";

/** What decides what becomes of inlines. */
export interface InlineContext {
  /** From an offset in the block's content to one in the text. */
  readonly place: (offset: number) => number;
  readonly hardBreaks: boolean;
  readonly emails: boolean;
}

interface Frame {
  readonly token: Token | null;
  readonly children: PhrasingContent[];
}

/** Text that is not yet a node, since more may follow it. */
interface Run {
  value: string;
  readonly from: number;
  to: number;
}

/** A block's inlines as mdast. */
export function inlines(tokens: readonly Token[], context: InlineContext): PhrasingContent[] {
  const { place } = context;
  const bottom: Frame = { token: null, children: [] };
  const stack: Frame[] = [];
  let top = bottom;
  let links = 0;
  let run: Run | undefined;

  const between = (from: number, to: number) => position(place(from), place(to));
  const flush = () => {
    if (run === undefined) return;
    const { value, from, to } = run;
    run = undefined;
    if (!context.emails || links > 0 || !value.includes("@")) {
      top.children.push({ type: "text", value, position: between(from, to) });
    } else {
      for (const piece of withEmails(value)) {
        const at = { position: between(from + piece.from, from + piece.to) };
        const text = { type: "text", value: value.slice(piece.from, piece.to), ...at } as const;
        const { url } = piece;
        top.children.push(
          url === undefined ? text : { type: "link", title: null, url, children: [text], ...at },
        );
      }
    }
  };

  for (const token of tokens) {
    const [from = 0, to = 0] = token.map ?? [];
    const value = textOf(token, context);
    if (value !== undefined) {
      if (value === "") continue;
      run ??= { value: "", from, to };
      run.value += value;
      run.to = to;
      continue;
    }
    flush();
    if (token.nesting === 1) {
      stack.push(top);
      top = { token, children: [] };
      if (token.type === "link_open") links += 1;
    } else if (token.nesting === -1) {
      const { token: open, children } = top;
      top = stack.pop() ?? bottom;
      if (open === null) continue;
      if (open.type === "link_open") links -= 1;
      // Strong text's place is that of the inner one of its two marks.
      const wider = open.type === "strong_open" ? 1 : 0;
      const node = nodeOf(open, children);
      node.position = between((open.map?.[0] ?? from) - wider, to + wider);
      top.children.push(node);
    } else {
      const leaf = leafOf(token);
      leaf.position = between(from, to);
      top.children.push(leaf);
    }
  }
  flush();
  return bottom.children;
}

/** Undefined for what is no text. */
function textOf({ type, content }: Token, { hardBreaks }: InlineContext): string | undefined {
  if (type === "text" || type === "text_special") return content;
  return type === "softbreak" && !hardBreaks ? "\n" : undefined;
}

function nodeOf(open: Token, children: PhrasingContent[]): PhrasingContent {
  switch (open.type) {
    case "em_open":
      return { type: "emphasis", children };
    case "strong_open":
      return { type: "strong", children };
    case "s_open":
      return { type: "delete", children };
    default:
      return {
        type: "link",
        title: attribute(open, "title") ?? null,
        url: attribute(open, "href") ?? "",
        children: children as Extract<RootContent, { type: "link" }>["children"],
      };
  }
}

function leafOf(token: Token): PhrasingContent {
  switch (token.type) {
    case "code_inline":
      return { type: "inlineCode", value: token.content };
    case "html_inline":
      return { type: "html", value: token.content };
    case "image":
      return {
        type: "image",
        title: attribute(token, "title") ?? null,
        url: attribute(token, "src") ?? "",
        alt: plainText(token.children ?? []),
      };
    case "footnote_reference":
      return {
        type: "footnoteReference",
        identifier: nameOf(token.info),
        label: token.info,
      };
    default:
      return { type: "break" };
  }
}

function plainText(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content, children }) => {
      if (type === "image") return plainText(children ?? []);
      if (type === "softbreak" || type === "hardbreak") return "\n";
      return content;
    })
    .join("");
}

function attribute(token: Token, name: string): string | undefined {
  const value = token.attrGet(name);
  return value === null ? undefined : String(value);
}
