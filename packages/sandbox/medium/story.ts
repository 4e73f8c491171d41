import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { toText } from "hast-util-to-text";
import MarkdownIt from "markdown-it";
import type { SideLoad } from "../state.ts";
import { createWriter } from "./blocks.ts";
import { element } from "./inline.ts";

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
  return new MarkdownIt("commonmark").render(markdown);
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
