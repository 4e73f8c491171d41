import type { Element, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import {
  type Author,
  jsonView,
  type Markup,
  markup,
  sign,
  trusted,
} from "../../packages/sandbox/index.ts";
import { countText } from "../core/diagnostic-list.ts";
import { printable } from "../core/printable.ts";
import { previewDocument } from "./document.ts";
import { findElement, hasClass, isNamed } from "./find-element.ts";
import { handPanel, handStore } from "./hand-panel.ts";
import { handPolicy } from "./hand-script.ts";
import { type Images, showImages } from "./images.ts";
import { findings, notesOf, putRemarks } from "./notes.ts";
import { placerFor } from "./place.ts";
import type { PreviewItem } from "./preview-item.ts";
import { signPage } from "./signature.ts";

/** What a page needs to know of the others. */
export interface Surroundings {
  /** All pages about the same post. */
  readonly siblings: readonly PreviewItem[];
  readonly previous: PreviewItem | undefined;
  readonly next: PreviewItem | undefined;
  /** The file of the page for a path on the platforms of the preview, such as another part of a series. */
  readonly fileOf: (path: string) => string | undefined;
  readonly images: Images;
  /** Who has written it. */
  readonly author: Author;
}

/** What readers see of a post on a platform, with the blog's own pictures, name and pages. Changes what is `shown`. */
export async function dress(
  shown: Root | undefined,
  surroundings: Surroundings,
): Promise<Element | undefined> {
  const main = shown && findElement(shown, isNamed("main"));
  if (main === undefined) return undefined;
  await showImages(main, surroundings.images);
  signPage(main, surroundings.author);
  lead(main, surroundings.fileOf);
  return main;
}

/** The page of one post on one platform: what its readers see, and the diagnostics beside what they are about. */
export function postPage(
  item: PreviewItem,
  { shown, main }: { readonly shown: Root | undefined; readonly main: Element | undefined },
  surroundings: Surroundings,
): string {
  const { post, name, diagnostics } = item;
  const notes = notesOf(
    diagnostics,
    main === undefined ? () => undefined : placerFor(main, post, item.passages),
  );
  if (main !== undefined) {
    putRemarks(main, notes);
    main.properties.id = "article";
    main.properties.tabIndex = -1;
  }
  const isNoted = notes.some(({ found }) => found !== undefined);
  return previewDocument(
    {
      title: `${printable(post.title, 200)} – ${name}, a preview`,
      bodyClass: `reading preview${isNoted ? " noted" : ""}`,
      up: "../",
      ...(item.offer !== undefined && { scripts: handPolicy }),
    },
    markup`<a class="skip" href="#article">Skip to the article</a>
${ribbon(item, surroundings)}
<section class="about" aria-label="Diagnostics"><p class="path">${printable(post.path, 500)}${post.state !== "published" && markup` <span class="badge">${post.state}</span>`}</p>
<p class="likeness">An approximation of ${name}'s look.</p>
${findings(notes, countText(diagnostics))}</section>
${item.offer !== undefined && handPanel(item.offer, name)}
${main === undefined ? nothing(item) : trusted(toHtml(main))}
${item.article !== undefined && markup`<aside class="behind"><div>${shown !== undefined && behind(shown)}${sent(item)}</div></aside>`}
${item.offer !== undefined && handStore(item.offer)}`,
  );
}

function ribbon(item: PreviewItem, { siblings, previous, next, author }: Surroundings): Markup {
  const step = (to: PreviewItem | undefined, rel: string, word: string) =>
    to !== undefined &&
    markup`<a rel="${rel}" href="${to.file}" title="${printable(to.post.title, 200)}">${word}</a>`;
  return markup`<header class="ribbon">${sign(author)}<nav aria-label="Preview">
<a href="../index.html">All posts</a>
<ul class="plain switch" aria-label="Platform">${siblings.map(
    ({ file, name }) =>
      markup`<li><a href="${file}"${file === item.file && markup` aria-current="page"`}>${name}</a></li>`,
  )}</ul>
${item.beside !== undefined && markup`<a class="to-beside" href="${item.beside}">Side by side</a>`}
<span class="steps">${step(previous, "prev", "← Newer")}${step(next, "next", "Older →")}</span>
</nav></header>`;
}

function nothing({ post, name }: PreviewItem): Markup {
  return markup`<main class="lost" id="article" tabindex="-1"><h1>${printable(post.title, 300)}</h1><p>There is nothing to show: what is said above keeps it from ${name}.</p></main>`;
}

/** What the platform has stored, without what differs from one preview to the next. */
function behind(shown: Root): Markup | undefined {
  const stored = findElement(shown, hasClass("behind"));
  const list = stored && findElement(stored, isNamed("dl"));
  const title = stored && findElement(stored, isNamed("h2"));
  if (list === undefined || title === undefined) return undefined;
  let isFleeting = false;
  list.children = list.children.filter((child) => {
    if (child.type === "element" && child.tagName === "dt")
      isFleeting = hasClass("fleeting")(child);
    return !isFleeting;
  });
  return trusted(toHtml([title, list]));
}

/** The request's fields as they are sent. */
function sent({ article, name }: PreviewItem): Markup | undefined {
  if (article === undefined) return undefined;
  const { document } = article;
  return markup`<details class="sent"><summary>What is sent to ${name}</summary>${jsonView(article.request)}${document !== undefined && markup`<p>And for other apps (standard.site):</p>${jsonView(document.record)}`}</details>`;
}

/** Links within the platforms lead to the preview's pages, or nowhere. Changes the page. */
function lead(parent: Element, fileOf: Surroundings["fileOf"]): void {
  for (const child of parent.children) {
    if (child.type !== "element") continue;
    const { href } = child.properties;
    if (typeof href === "string" && /^\/(?!\/)/.test(href)) {
      const file = fileOf(href);
      if (file === undefined) delete child.properties.href;
      else child.properties.href = file;
    }
    lead(child, fileOf);
  }
}
