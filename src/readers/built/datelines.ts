import { isTag, type Tag, textOf, visitTags } from "./dom.ts";

const month =
  "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|t(?:ember)?|ember|ober)?";
const dayPatterns: readonly RegExp[] = [
  /\b(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:[0-2]?\d|3[01])\b/,
  new RegExp(`\\b${month}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+(?:19|20)\\d\\d\\b`, "i"),
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?\\s+${month}\\.?,?\\s+(?:19|20)\\d\\d\\b`, "i"),
  /(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/,
];

/** A day as people write it, in the form that `Date` reads. */
export function dayIn(text: string): string | undefined {
  for (const pattern of dayPatterns) {
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    const parts = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})/.exec(found);
    if (parts === null) return found.replace(/(\d)(?:st|nd|rd|th)\b/, "$1").replace(".", "");
    const [, year, one = "", other = ""] = parts;
    return `${year}-${one.padStart(2, "0")}-${other.padStart(2, "0")}`;
  }
  return undefined;
}

/** The first tag with words in it that holds no other block. */
export function firstBlock(root: Tag): Tag | undefined {
  let around = root;
  for (let depth = 0; depth < 50; depth++) {
    const first = around.childNodes.find(
      (node) =>
        isTag(node) &&
        !/^(?:script|style|template|svg|hr|br|h1)$/.test(node.tagName) &&
        textOf(node) !== "",
    );
    const text = around.childNodes.find((node) => "value" in node && node.value.trim() !== "");
    if (first === undefined || !isTag(first)) return around === root ? undefined : around;
    if (text !== undefined && around.childNodes.indexOf(text) < around.childNodes.indexOf(first))
      return around;
    if (!/^(?:div|section|article|header|main)$/.test(first.tagName)) return first;
    around = first;
  }
  return undefined;
}

/** A short line with a day in it: when the article was published, and by whom. */
export function isDayLine(tag: Tag): boolean {
  if (tag.tagName === "time") return true;
  if (!/^(?:p|div|span|small|em|i|address|ul|dl|strong)$/.test(tag.tagName)) return false;
  const text = textOf(tag);
  if (text.length > 160) return false;
  if (dayIn(text) !== undefined) return true;
  let time = false;
  visitTags(tag, (inner) => {
    time ||= inner.tagName === "time";
    return !time;
  });
  return time;
}
