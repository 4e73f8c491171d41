import { countEach } from "../core/count-each.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { groupBy } from "../core/group-by.ts";
import { printable } from "../core/printable.ts";
import { diagnose } from "./codes.ts";
import { addressOf, fileOf } from "./page-addresses.ts";
import type { Shown, Thing } from "./shown.ts";

/** What is compared beside the words. */
export interface Things {
  readonly copy: Shown;
  /** The page's article, without what is the theme's by its name. */
  readonly page: Shown;
  /** Every address that the whole page names, as `addressOf` writes it. */
  readonly addresses: ReadonlySet<string>;
  /** The author's file: what only the page has is the theme's, unless the file names it or text of the post is around it. */
  readonly source: string;
  readonly canonicalUrl: string;
}

/** An image of the copy, and the file that the page shows in its place. */
export interface OtherFile {
  readonly copy: Thing;
  readonly page: string;
}

/** Code blocks that are not the same line by line, white space aside. */
export function compareCode({ copy, page }: Pick<Things, "copy" | "page">): readonly Diagnostic[] {
  const { left, right } = unmatched(copy.code, page.code, codeKey);
  const onPage = squeezed(page.passages.map(({ text }) => text).join(""));
  const inCopy = squeezed(copy.passages.map(({ text }) => text).join(""));
  const found: Diagnostic[] = [];
  // A diagram or a formula is code in one and text in the other.
  const others = right.filter(({ value }) => !inCopy.includes(squeezed(value)));
  for (const { value, line } of left) {
    if (squeezed(value) === "" || onPage.includes(squeezed(value))) continue;
    const other = takeNearest(others, value);
    const message =
      other === undefined
        ? `The copy shows the code “${firstLine(value)}”, which is not on the page.`
        : differentLines(value, other.value);
    found.push(diagnose("page-text", message, { line }));
  }
  for (const { value } of others) {
    if (squeezed(value) === "") continue;
    const message = `The page shows the code “${firstLine(value)}”, which is missing in the copy.`;
    found.push(diagnose("page-text", message));
  }
  return found;
}

/** Images that only one of the two shows. Those that stand in each other's place are one image in two files. */
export function compareImages(things: Things): {
  readonly diagnostics: readonly Diagnostic[];
  readonly others: readonly OtherFile[];
} {
  const { copy, page, addresses, source } = things;
  const { left, right } = unmatched(copy.images, page.images, ({ value }) => addressOf(value));
  const own = right.filter(
    (one) => !isEmoji(one) && (isAmongText(one, page) || source.includes(fileOf(one.value))),
  );
  const others: OtherFile[] = [];
  const places = groupBy(own, ({ gap }) => gap);
  const rest: Thing[] = [];
  for (const [gap, images] of groupBy(left, (one) => one.gap)) {
    const instead = places.get(gap) ?? [];
    const isPaired = instead.length === images.length;
    for (const [at, image] of images.entries()) {
      const shown = instead[at];
      if (isPaired && shown !== undefined && /^https?:/.test(shown.value))
        others.push({ copy: image, page: shown.value });
      else rest.push(image);
    }
    if (isPaired) places.delete(gap);
  }
  const alone = rest.filter(({ value }) => !addresses.has(addressOf(value)));
  return {
    others,
    diagnostics: [
      ...alone.map(({ value, line }) =>
        diagnose(
          "page-image",
          `The copy shows ${printable(value, 200)}, which the page does not.`,
          {
            line,
          },
        ),
      ),
      ...[...places.values()]
        .flat()
        .map(({ value }) =>
          diagnose(
            "page-image",
            `The page shows ${printable(value, 200)}, which is missing in the copy.`,
          ),
        ),
    ],
  };
}

/** Links that lead elsewhere in the copy, or are on only one of the two. */
export function compareLinks(things: Things): readonly Diagnostic[] {
  const { copy, page, addresses, source, canonicalUrl } = things;
  const home = addressOf(canonicalUrl);
  const isOwn = ({ value }: Thing) =>
    /^https?:/.test(value) && withoutFragment(addressOf(value)) !== home;
  const inCopy = new Set(copy.links.map(({ value }) => addressOf(value)));
  const images = new Set(copy.images.map(({ value }) => addressOf(value)));
  const left = copy.links.filter((one) => isOwn(one) && !addresses.has(addressOf(one.value)));
  const right = page.links.filter(
    (one) =>
      isOwn(one) &&
      !inCopy.has(addressOf(one.value)) &&
      !images.has(addressOf(one.value)) &&
      (isAmongText(one, page) || source.includes(one.value)),
  );
  const byText = groupBy(right, ({ text = "" }) => text.trim());
  const found = left.map(({ value, line, text = "" }) => {
    const other = byText.get(text.trim())?.shift();
    const copyUrl = printable(value, 200);
    const words = printable(text, 80);
    const message =
      other === undefined
        ? `The copy links “${words}” to ${copyUrl}, which the page does not link to.`
        : `“${words}” leads to ${printable(other.value, 200)} on the page, and to ${copyUrl} in the copy.`;
    return diagnose("page-link", message, { line });
  });
  const alone = [...byText.values()].flat().map(({ value, text = "" }) => {
    const message = `The page links “${printable(text, 80)}” to ${printable(value, 200)}, and the copy does not.`;
    return diagnose("page-link", message);
  });
  return [...found, ...alone];
}

/** What has no match on the other side; `gap`: how many of those that have one stand before it. */
function unmatched(
  copy: readonly Thing[],
  page: readonly Thing[],
  keyOf: (thing: Thing) => string,
): { readonly left: readonly (Thing & Gap)[]; readonly right: readonly (Thing & Gap)[] } {
  const inCopy = countEach(copy.map(keyOf));
  const onPage = countEach(page.map(keyOf));
  return { left: without(copy, onPage, keyOf), right: without(page, inCopy, keyOf) };
}

interface Gap {
  readonly gap: number;
}

function without(
  things: readonly Thing[],
  other: Map<string, number>,
  keyOf: (thing: Thing) => string,
): readonly (Thing & Gap)[] {
  const left: (Thing & Gap)[] = [];
  let gap = 0;
  for (const thing of things) {
    const key = keyOf(thing);
    const there = other.get(key) ?? 0;
    if (there === 0) left.push({ ...thing, gap });
    else {
      other.set(key, there - 1);
      gap++;
    }
  }
  return left;
}

/** A picture in the place of a character, as jemoji and some platforms make it. */
function isEmoji({ value }: Thing): boolean {
  return /\/emoji\//i.test(value);
}

/** True of what stands between two passages of an article. */
function isAmongText({ after }: Thing, { passages }: Shown): boolean {
  return after > 0 && after < passages.length;
}

function withoutFragment(url: string): string {
  return url.split("#", 1)[0] ?? "";
}

function codeKey({ value }: Thing): string {
  return codeLines(value).join("\n");
}

/** The lines of code, empty ones and white space left out. */
function codeLines(code: string): readonly string[] {
  return code.split("\n").map(squeezed).filter(Boolean);
}

function squeezed(text: string): string {
  return text.replace(/[\s\u00AD\u200B\u2060\uFEFF]+/g, "");
}

/** Takes the block that shares the most lines, or begins alike, out of those that are left. */
function takeNearest(blocks: Thing[], code: string): Thing | undefined {
  const lines = new Set(codeLines(code));
  let best = -1;
  let most = 0;
  for (const [at, { value }] of blocks.slice(0, 20).entries()) {
    const same = codeLines(value).filter((line) => lines.has(line));
    const shared = same.length + (isAlike(code, value) ? 1 : 0);
    if (shared > most) [best, most] = [at, shared];
  }
  return best === -1 ? undefined : blocks.splice(best, 1)[0];
}

/** One line each, of which half is the same. */
function isAlike(one: string, other: string): boolean {
  const [a, b] = [squeezed(one), squeezed(other)];
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++;
  return same >= Math.min(a.length, b.length) / 2;
}

function differentLines(copy: string, page: string): string {
  const [ours, theirs] = [copy.split("\n"), page.split("\n")];
  const at = ours.findIndex((line, index) => squeezed(line) !== squeezed(theirs[index] ?? ""));
  const place = at === -1 ? ours.length : at;
  return `In a code block the page shows “${printable(theirs[place] ?? "", 100)}”, the copy shows “${printable(ours[place] ?? "", 100)}”.`;
}

function firstLine(code: string): string {
  return printable(code.split("\n").find((line) => line.trim() !== "") ?? "", 100);
}
