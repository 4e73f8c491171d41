import type { Parents, Root, RootContent } from "mdast";
import type { Diagnostic } from "../../../core/diagnostic.ts";
import { headingLevels, headingsFrom } from "../../../markdown/passes/headings.ts";
import { walkBlocks } from "../../../markdown/tree/rewrite.ts";
import { anchorsOf } from "./anchors.ts";
import { blocks } from "./blocks.ts";
import { type Context, reporter } from "./context.ts";
import { strayLiquid } from "./liquid.ts";
import { notesOf } from "./notes.ts";

export interface BodyOptions {
  /** The URLs that the post itself is known by, without fragment. */
  readonly ownUrls: readonly string[];
  readonly emoji?: boolean;
}

/**
 * A tree as `body_markdown` (contracts/devto.md §6, §7): what dev.to makes of it shows the tree's text, code, links and
 * images. Nothing that dev.to's Liquid could run is left, or an error says so.
 */
export function bodyMarkdown(
  tree: Root,
  options: BodyOptions,
): { markdown: string; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = reporter(diagnostics);
  // dev.to's page has the title as its only heading of the first level.
  const root = headingsFrom(tree, 2);
  const notes = notesOf(root);
  const target = anchorsOf(root, options.ownUrls);
  const context: Context = {
    emoji: options.emoji ?? false,
    footnote: notes.number,
    target,
    report,
  };
  const lowest = headingLevels(tree).get(6);
  if (lowest !== undefined && headingLevels(root).size < headingLevels(tree).size) {
    report("devto-headings", lowest, "All six levels are used; dev.to has five below the title.");
  }
  tellLosses(root, report);
  const body = blocks(root.children, context);
  const endnotes = notes.print((paragraphs) => blocks(paragraphs, context));
  const markdown = withDecoy([body, endnotes].filter((part) => part !== "").join("\n\n"));
  const stray = strayLiquid(markdown);
  if (stray !== null) {
    report("devto-liquid", {}, `dev.to would run this as Liquid: \`${stray}\``);
  }
  return { markdown, diagnostics };
}

/** What is printed as dev.to takes it, and yet is not shown as it was. */
function tellLosses(root: Root, report: Context["report"]): void {
  walkBlocks(root, (node, ancestors) => {
    if (node.type === "code" && node.value.includes("\t")) {
      report("devto-tabs", node, "Tabs in code become blanks.");
    }
    if (notInNotes.has(node.type) && ancestors.some(isNote)) {
      report("devto-note", node, `In a footnote, dev.to shows no ${nameOf(node)} as such.`);
    }
  });
}

function isNote({ type }: Parents): boolean {
  return type === "footnoteDefinition";
}

const notInNotes: ReadonlySet<string> = new Set(["code", "list", "table", "blockquote", "heading"]);

function nameOf({ type }: RootContent): string {
  return type === "blockquote" ? "quote" : type;
}

/**
 * dev.to puts quotes around `title:` and `description:` between the first two `---` of a text, front matter or not
 * (contracts/devto.md §6.1). A comment with two of its own, which its sanitiser then removes, draws that away.
 */
function withDecoy(markdown: string): string {
  const first = markdown.indexOf("---");
  if (first === -1) return markdown;
  const second = markdown.indexOf("---", first + 3);
  if (second === -1) return markdown;
  const between = markdown.slice(first, second);
  return /title:|description:/.test(between) ? `<!-- --- x --- -->\n\n${markdown}` : markdown;
}
