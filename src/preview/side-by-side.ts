import type { Element, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { type Author, type Markup, markup, sign, trusted } from "../../packages/sandbox/index.ts";
import { countText } from "../core/diagnostic-list.ts";
import { printable } from "../core/printable.ts";
import { previewDocument } from "./document.ts";
import type { PreviewItem } from "./preview-item.ts";

/** What readers of one platform see of a post. */
export interface Column {
  readonly item: PreviewItem;
  /** Undefined where they would see nothing. */
  readonly look: Markup | undefined;
}

/** A post as all platforms show it, beside each other: for wide screens. */
export function sideBySidePage(columns: readonly Column[], author: Author): string {
  const title = printable(columns[0]?.item.post.title ?? "", 200);
  return previewDocument(
    { title: `${title} – side by side, a preview`, bodyClass: "preview beside", up: "../" },
    markup`<a class="skip" href="#columns">Skip to the articles</a>
<header class="ribbon">${sign(author)}<nav aria-label="Preview"><a href="../index.html">All posts</a></nav></header>
<main id="columns" tabindex="-1"><h1 class="sr">${title}</h1>
${columns.map(column)}</main>`,
  );
}

function column({ item, look }: Column): Markup {
  const { file, name, diagnostics } = item;
  return markup`<section aria-labelledby="on-${item.platform}"><header><h2 id="on-${item.platform}"><a href="${file}">${name}</a></h2><span>${diagnostics.length === 0 ? "Nothing to remark" : countText(diagnostics)}</span></header>
${look ?? markup`<p class="nothing">There is nothing to show.</p>`}</section>`;
}

/** A platform's page as a column: the names in it are its own, for those of other columns are the same. */
export function lookOf(main: Element, platform: string): Markup {
  const copy = structuredClone(main);
  rename(copy, `${platform}-`);
  return trusted(toHtml({ ...copy, tagName: "div" }));
}

function rename(parent: Element | Root, prefix: string): void {
  for (const child of parent.children) {
    if (child.type !== "element") continue;
    const { id, href, name } = child.properties;
    if (typeof id === "string") child.properties.id = prefix + id;
    if (typeof name === "string") child.properties.name = prefix + name;
    if (typeof href === "string" && href.startsWith("#")) {
      child.properties.href = `#${prefix}${href.slice(1)}`;
    }
    rename(child, prefix);
  }
}
