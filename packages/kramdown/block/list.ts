import { type BlockContext, MAXIMUM_DEPTH } from "../parser.ts";
import { matchAt, nextLine } from "../text/characters.ts";
import { createCursor, sourceOffset } from "../text/cursor.ts";
import { concat, type Fragment, fragment, originOf, slice } from "../text/fragment.ts";
import { type Blank, type Item, type List, node, type Tree } from "../tree.ts";
import { blockEnd, claimPending } from "./add.ts";
import { blankLinesEnd, boundaryMarkerEnd } from "./boundaries.ts";
import { isContentLine, isLazyLine, outdent, readFirstLine } from "./item-line.ts";
import { itemMarker, startsList, startsOrderedList } from "./list-start.ts";
import { isRule } from "./rule.ts";
import { markTasks } from "./tasks.ts";

/** An item while its lines are being collected: a nested list starts a new part, so that it is parsed on its own. */
interface Draft {
  readonly item: Item;
  readonly parts: Fragment[][];
  readonly indentation: number;
}

/** `* item` or `1. item`. */
export function list(context: BlockContext): boolean {
  const { parser, cursor, container, depth } = context;
  const { text } = cursor;
  if (!startsList(text, cursor.at)) return false;
  if (depth >= MAXIMUM_DEPTH) {
    parser.warn(`A list nested deeper than ${MAXIMUM_DEPTH} levels is text.`, sourceOffset(cursor));
    return false;
  }
  const ordered = startsOrderedList(text, cursor.at);
  const block = claimPending(context, node("list", sourceOffset(cursor), { ordered }));
  const { drafts, marked } = collectItems(context, ordered);
  block.end = drafts.at(-1)?.item.end ?? block.start;
  block.children = drafts.map(({ item }) => item);
  container.children.push(block);

  let trailing: Blank | undefined;
  for (const draft of drafts) {
    const items = parseItem(context, draft);
    if (items.length === 0) continue;
    dropBoundaryOfAttributes(items);
    makeTight(draft.item, block, marked);
    const last = items.at(-1);
    trailing = last?.kind === "blank" ? last : undefined;
    if (trailing) items.pop();
  }
  if (parser.options.input === "GFM") markTasks(block);
  if (trailing && !marked) container.children.push(trailing);
  return true;
}

/** The items' lines; `marked` if an end-of-block marker ended the list. */
function collectItems(
  { cursor }: BlockContext,
  ordered: boolean,
): { drafts: Draft[]; marked: boolean } {
  const { text } = cursor;
  const kind = ordered ? "ordered" : "unordered";
  const drafts: Draft[] = [];
  let marker = itemMarker(kind, 4);
  let nested = false;
  let afterBlank = false;
  while (cursor.at < text.length) {
    const from = cursor.at;
    if (afterBlank && isRule(text, from)) break;
    const end = boundaryMarkerEnd(text, from);
    if (end >= 0) {
      cursor.at = end;
      return { drafts, marked: true };
    }
    const start = matchAt(marker, text, from);
    if (start) {
      cursor.at += start[0].length;
      const column = start[1]?.length ?? 0;
      const { content, indentation, ial } = readFirstLine(
        slice(cursor.fragment, from + column, cursor.at),
        column,
      );
      const item = node("item", sourceOffset(cursor, from), { task: false });
      if (ial) item.ial = ial;
      item.end = blockEnd(cursor, cursor.at);
      drafts.push({ item, parts: [[content]], indentation });
      marker = itemMarker(kind, indentation);
      nested = startsList(content.text, 0);
      afterBlank = false;
      continue;
    }
    const draft = drafts.at(-1);
    if (!draft) break;
    const { item, parts, indentation } = draft;
    if (
      isContentLine(text, from, indentation) ||
      (!afterBlank && isLazyLine(cursor, from, indentation))
    ) {
      cursor.at = nextLine(text, from);
      let { line, indented } = outdent(slice(cursor.fragment, from, cursor.at), indentation);
      if (startsList(line.text, 0)) {
        if (!nested && indented) {
          parts.push([]);
          nested = true;
        } else if (nested && !indented) {
          line = concat([fragment(" ".repeat(indentation + 4), originOf(line, 0)), line]);
        }
      }
      parts.at(-1)?.push(line);
      item.end = blockEnd(cursor, cursor.at);
      afterBlank = false;
      continue;
    }
    const blank = blankLinesEnd(text, from);
    if (blank < 0) break;
    cursor.at = blank;
    parts.at(-1)?.push(slice(cursor.fragment, from, blank));
    nested = true;
    afterBlank = true;
  }
  return { drafts, marked: false };
}

/** The blocks of an item, part by part. */
function parseItem({ parser, depth }: BlockContext, { item, parts }: Draft): Tree[] {
  for (const part of parts) {
    if (part.length > 0) parser.parseBlocks(item, createCursor(concat(part)), depth + 1);
  }
  return item.children;
}

/** The attribute list of an item's first paragraph leaves a boundary that is none. */
function dropBoundaryOfAttributes(items: Tree[]): void {
  const [first, second] = items;
  if (first?.kind === "paragraph" && first.ial && second?.kind === "boundary") items.splice(1, 1);
}

/** In a tight list the first paragraph of an item has no tags of its own. */
function makeTight(item: Item, block: List, marked: boolean): void {
  const [first, second] = item.children;
  if (first?.kind !== "paragraph") return;
  const isLast = block.children.at(-1) === item;
  const closed = item.children.length < 2 || second?.kind !== "blank";
  if (!closed && !(isLast && item.children.length === 2 && !marked)) return;
  if (isLast && block.children.length > 1 && !block.children.slice(0, -1).some(isTight)) return;
  if (second && second.kind !== "blank") appendNewline(first);
  first.transparent = true;
}

function isTight(item: Tree): boolean {
  const [first] = item.children;
  return first?.kind !== "paragraph" || first.transparent;
}

/** A paragraph without tags needs a newline before what follows it. */
export function appendNewline(paragraph: Tree): void {
  const [part] = paragraph.children;
  if (part?.kind !== "unparsed") return;
  part.parts.push(fragment("\n", part.end));
}
