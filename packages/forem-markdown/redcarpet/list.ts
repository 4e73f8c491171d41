import { endOfLine } from "./chars.ts";
import { bulletPrefix, emptyLine, fenceAt, isRule, numberPrefix } from "./lines.ts";
import { newOut, type Out, textOf } from "./out.ts";
import { nested, type Parse } from "./parse.ts";

interface Item {
  readonly html: string;
  readonly end: number;
  /** Whether an empty line stood in it: from then on the list's items hold blocks. */
  readonly isBlock: boolean;
  readonly isLast: boolean;
}

/** Reads a list at `at`, whose kind is that of its first item. */
export function readList(parse: Parse, out: Out, text: string, at: number): number | undefined {
  const ordered = bulletPrefix(text, at) === 0;
  if (ordered && numberPrefix(text, at) === 0) return undefined;
  const items: string[] = [];
  let next = at;
  let isBlock = false;
  nested(parse, 1, () => {
    while (next < text.length) {
      const item = readItem(parse, text, next, { ordered, isBlock });
      if (item === undefined) break;
      items.push(item.html);
      next = item.end;
      isBlock = item.isBlock;
      if (item.isLast) break;
    }
  });
  parse.renderer.list(out, items.join(""), ordered);
  return next;
}

interface ListSoFar {
  readonly ordered: boolean;
  readonly isBlock: boolean;
}

function readItem(parse: Parse, text: string, at: number, list: ListSoFar): Item | undefined {
  const marker = bulletPrefix(text, at) || numberPrefix(text, at);
  if (marker === 0) return undefined;
  const item = collectLines(text, at, marker, list.ordered);
  const isBlock = list.isBlock || item.hasEmptyLine;
  const content = newOut();
  const read = isBlock ? parse.blocks : parse.spans;
  nested(parse, 2, () => {
    read(content, item.text);
    if (item.sublist !== "") parse.blocks(content, item.sublist);
  });
  return {
    html: parse.renderer.listItem(textOf(content)),
    end: item.end,
    isBlock,
    isLast: item.endsList,
  };
}

/** The lines of an item without their indent; from the first marker among them on they are a list. */
function collectLines(text: string, at: number, marker: number, ordered: boolean) {
  const indent = indentOf(text.slice(at, at + 3));
  let end = endOfLine(text, at);
  const lines = [text.slice(at + marker, end)];
  let sublistAt: number | undefined;
  let afterEmpty = false;
  let hasEmptyLine = false;
  let endsList = false;
  let inFence = false;
  let next = end;
  for (; next < text.length; next = end) {
    end = endOfLine(text, next);
    if (emptyLine(text, next) > 0) {
      afterEmpty = true;
      continue;
    }
    const lineIndent = indentOf(text.slice(next, next + 4));
    const line = text.slice(next + lineIndent, end);
    if (fenceAt(line, 0) !== undefined) inFence = !inFence;
    const isBullet = !inFence && bulletPrefix(line, 0) > 0;
    const isNumber = !inFence && numberPrefix(line, 0) > 0;
    if (afterEmpty && (ordered ? isBullet : isNumber)) {
      endsList = true;
      break;
    }
    if ((isBullet && !isRule(line, 0)) || isNumber) {
      if (afterEmpty) hasEmptyLine = true;
      if (lineIndent === indent) break;
      sublistAt ??= lines.length;
    } else if (afterEmpty && lineIndent < 4) {
      endsList = true;
      break;
    } else if (afterEmpty) {
      lines.push("\n");
      hasEmptyLine = true;
    }
    afterEmpty = false;
    lines.push(line);
  }
  return {
    text: lines.slice(0, sublistAt).join(""),
    sublist: sublistAt === undefined ? "" : lines.slice(sublistAt).join(""),
    end: next,
    hasEmptyLine,
    endsList,
  };
}

function indentOf(start: string): number {
  return /^ */.exec(start)?.[0].length ?? 0;
}
