import { createAttributeList, readAttributes } from "../attribute-list.ts";
import { type BlockContext, MAXIMUM_DEPTH } from "../parser.ts";
import { matchAt, nextLine } from "../text/characters.ts";
import { createCursor, sourceOffset } from "../text/cursor.ts";
import { concat, endOf, type Fragment, linesOf, slice } from "../text/fragment.ts";
import {
  type Blank,
  type Definition,
  type DefinitionList,
  joinText,
  node,
  type Paragraph,
  type Tree,
  unparsed,
} from "../tree.ts";
import { blockEnd, claimPending } from "./add.ts";
import { blankLinesEnd, boundaryMarkerEnd } from "./boundaries.ts";
import { isContentLine, isLazyLine, itemAttributes, outdent, readFirstLine } from "./item-line.ts";
import { appendNewline } from "./list.ts";
import { itemMarker, startsDefinition } from "./list-start.ts";

interface Draft {
  readonly definition: Definition;
  readonly lines: Fragment[];
  readonly indentation: number;
  /** A blank line stands before or in it: its first paragraph keeps its tags. */
  readonly loose: boolean;
}

/** `: definition` after a paragraph, whose lines become the terms. */
export function definitionList(context: BlockContext): boolean {
  const { parser, cursor, container, depth } = context;
  if (!startsDefinition(cursor.text, cursor.at) || depth >= MAXIMUM_DEPTH) return false;
  const { children } = container;
  const terms = termsParagraph(children);
  if (!terms) return false;

  const block = claimPending(context, node("definitions", terms.start, {}));
  const afterBlank = children.pop()?.kind === "blank";
  if (afterBlank) children.pop();
  block.children = readTerms(terms, context);
  if (terms.ial) block.ial = terms.ial;
  else delete block.ial;

  const drafts = collectDefinitions(context, afterBlank);
  block.children.push(...drafts.map(({ definition }) => definition));
  block.end = drafts.at(-1)?.definition.end ?? block.start;
  let trailing: Blank | undefined;
  for (const { definition, lines, loose } of drafts) {
    const text = concat(lines);
    if (text.text !== "") parser.parseBlocks(definition, createCursor(text), depth + 1);
    const inner = definition.children;
    if (inner.length === 0) continue;
    const last = inner.at(-1);
    trailing = last?.kind === "blank" ? last : undefined;
    if (trailing) inner.pop();
    const [first] = inner;
    if (first?.kind === "paragraph" && !loose) {
      if (inner.length > 1) appendNewline(first);
      first.transparent = true;
    }
  }
  addToList(children, block);
  if (trailing) children.push(trailing);
  return true;
}

/** The paragraph that holds the terms: right before, or with one empty line between. */
function termsParagraph(children: readonly Tree[]): Paragraph | undefined {
  const last = children.at(-1);
  if (last?.kind === "paragraph") return last;
  const before = children.at(-2);
  return last?.kind === "blank" && last.single && before?.kind === "paragraph" ? before : undefined;
}

function readTerms(paragraph: Paragraph, { cursor }: BlockContext): Tree[] {
  const [part] = paragraph.children;
  if (part?.kind !== "unparsed") return [];
  return linesOf(joinText(part)).map((line) => {
    const newline = line.text.endsWith("\n") ? line.text.length - 1 : line.text.length;
    const found = itemAttributes(line.text.slice(0, newline));
    const content = slice(line, found?.end ?? 0, newline);
    const start = content.origins[1] ?? sourceOffset(cursor);
    const term = node("term", start, { plain: content.text });
    if (found) {
      term.ial = createAttributeList();
      readAttributes(found.content, term.ial);
    }
    term.children = [unparsed(content, start)];
    term.end = endOf(content);
    return term;
  });
}

function collectDefinitions({ cursor }: BlockContext, afterBlankLine: boolean): Draft[] {
  const { text } = cursor;
  const drafts: Draft[] = [];
  let marker = itemMarker("definition", 4);
  let loose = afterBlankLine;
  let afterBlank = false;
  while (cursor.at < text.length) {
    const from = cursor.at;
    const start = matchAt(marker, text, from);
    if (start) {
      cursor.at += start[0].length;
      const column = start[1]?.length ?? 0;
      const { content, indentation, ial } = readFirstLine(
        slice(cursor.fragment, from + column, cursor.at),
        column,
      );
      const definition = node("definition", sourceOffset(cursor, from), {});
      if (ial) definition.ial = ial;
      definition.end = blockEnd(cursor, cursor.at);
      drafts.push({ definition, lines: [content], indentation, loose });
      marker = itemMarker("definition", indentation);
      loose = false;
      afterBlank = false;
      continue;
    }
    const draft = drafts.at(-1);
    if (!draft || boundaryMarkerEnd(text, from) >= 0) break;
    const { definition, lines, indentation } = draft;
    if (
      isContentLine(text, from, indentation) ||
      (!afterBlank && isLazyLine(cursor, from, indentation))
    ) {
      cursor.at = nextLine(text, from);
      lines.push(outdent(slice(cursor.fragment, from, cursor.at), indentation).line);
      definition.end = blockEnd(cursor, cursor.at);
      loose = false;
      afterBlank = false;
      continue;
    }
    const blank = blankLinesEnd(text, from);
    if (blank < 0) break;
    cursor.at = blank;
    lines.push(slice(cursor.fragment, from, blank));
    loose = true;
    afterBlank = true;
  }
  return drafts;
}

/** Definitions that follow a definition list, with or without a blank line between, belong to it. */
function addToList(children: Tree[], block: DefinitionList): void {
  const last = children.at(-1);
  const before = children.at(-2);
  const target = last?.kind === "blank" && before?.kind === "definitions" ? before : last;
  if (target?.kind !== "definitions") {
    children.push(block);
    return;
  }
  if (last?.kind === "blank") children.pop();
  target.children.push(...block.children);
  target.end = block.end;
}
