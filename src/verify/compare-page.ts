import type { Diagnostic } from "../core/diagnostic.ts";
import { groupBy } from "../core/group-by.ts";
import type { Manuscript } from "../core/manuscript.ts";
import type { Post } from "../core/post.ts";
import { printable } from "../core/printable.ts";
import type { Tag } from "../readers/built/dom.ts";
import type { PageWords } from "../readers/built/page.ts";
import { folded } from "../readers/built/titles.ts";
import { canonicalProblems } from "./canonical.ts";
import { diagnose, type PageCode } from "./codes.ts";
import { comparePassages } from "./compare-passages.ts";
import { compareCode, compareImages, compareLinks, type OtherFile } from "./compare-things.ts";
import { locate } from "./locate.ts";
import { markupAsText } from "./markup-as-text.ts";
import { openPage } from "./open-page.ts";
import { addressesIn } from "./page-addresses.ts";
import { pageManuscript } from "./page-manuscript.ts";
import { type Shown, shownIn } from "./shown.ts";
import { Phrases, shareIn, wordsOf } from "./words.ts";

/** What a page says of the copy that is to be made of its post. */
export interface Comparison {
  /** At the post's file. */
  readonly diagnostics: readonly Diagnostic[];
  /** Images of the copy that the page shows in other files. */
  readonly others: readonly OtherFile[];
}

/** More of one kind than this are only counted. */
const mostOfAKind = 5;

/** Compares what a copy will show with what the post's page shows its readers. The page can hold anything. */
export function comparePage({ post, tree }: Manuscript, html: string): Comparison {
  const { said, body, trouble } = openPage(html);
  if (said === undefined)
    return { diagnostics: atPost(post, trouble ? [trouble] : []), others: [] };
  const found: Compared =
    body === undefined
      ? { problems: trouble ? [trouble] : [] }
      : compareBody({ post, said, body, copy: shownIn(tree) });
  const problems = [...canonicalProblems(post, said), ...few(found.problems)];
  return { diagnostics: atPost(post, problems), others: found.others ?? [] };
}

function atPost({ path }: Post, found: readonly Diagnostic[]): readonly Diagnostic[] {
  return found.map((one) => ({ path, ...one }));
}

interface Compared {
  readonly problems: readonly Diagnostic[];
  readonly others?: readonly OtherFile[];
}

function compareBody({
  post,
  said,
  body,
  copy,
}: {
  readonly post: Manuscript["post"];
  readonly said: PageWords;
  readonly body: Tag;
  readonly copy: Shown;
}): Compared {
  const copyWords = wordsIn(copy);
  const own = new Phrases([...copyWords, ...wordsOf(post.body)]);
  const addresses = addressesIn(body, post.pageUrl);
  const { root, words } = locate(body, own);
  const pagePhrases = new Phrases(words);
  if (isUnlike(post.title, { copyWords, pagePhrases, said })) {
    const title = printable(said.title ?? "", 100);
    const message = `The page “${title}” has hardly any of the post's words, so it was not compared.`;
    return { problems: [diagnose("page-unlike", message)] };
  }
  const article = root && pageManuscript(post, root, own).manuscript?.tree;
  const page = root === undefined ? copy : shownIn(article ?? { type: "root", children: [] });
  const things = { copy, page, addresses, source: post.body, canonicalUrl: post.canonicalUrl };
  const images = compareImages(things);
  return {
    problems: [
      ...titleProblems(post, said, pagePhrases),
      ...markupAsText(copy.passages, page.passages),
      ...comparePassages({
        ...{ copy: copy.passages, page: page.passages, pagePhrases },
        copyPhrases: new Phrases(copyWords),
      }),
      ...compareCode(things),
      ...images.diagnostics,
      ...compareLinks(things),
    ],
    others: images.others,
  };
}

function wordsIn({ passages, code }: Shown): readonly string[] {
  return [
    ...passages.flatMap(({ words }) => words),
    ...code.flatMap(({ value }) => wordsOf(value)),
  ];
}

/** An error page, a login page, or the page of another post. */
function isUnlike(
  title: string,
  {
    copyWords,
    pagePhrases,
    said,
  }: {
    readonly copyWords: readonly string[];
    readonly pagePhrases: Phrases;
    readonly said: PageWords;
  },
): boolean {
  const share = shareIn(pagePhrases, copyWords);
  if (copyWords.length < 20 && showsTitle(title, said, pagePhrases)) return false;
  return copyWords.length > 0 && share < 0.3;
}

function titleProblems(
  { title, keyLines }: Manuscript["post"],
  said: PageWords,
  pagePhrases: Phrases,
): readonly Diagnostic[] {
  // A page without a title in its head is a part of a page, and its headings are the post's.
  const isNamed = [said.title, said.ogTitle].some((one) => folded(one ?? "") !== "");
  if (!isNamed || showsTitle(title, said, pagePhrases)) return [];
  const shown = printable(said.headings[0] ?? said.title ?? "", 120);
  const message = `The page's title is “${shown}”, the copy's is “${printable(title, 120)}”.`;
  return [diagnose("page-text", message, { line: keyLines.title })];
}

/** True where the page has the title in its head, in a heading, or anywhere in its text. */
function showsTitle(title: string, said: PageWords, page: Phrases): boolean {
  const wanted = folded(title);
  if (wanted === "") return true;
  const named = [said.title, said.ogTitle, ...said.headings, ...said.subheadings];
  if (named.some((one) => folded(one ?? "").includes(wanted))) return true;
  return shareIn(page, wordsOf(title)) === 1;
}

/** The first of each kind, and how many more there are. */
function few(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const kinds = groupBy(problems, ({ code }) => code);
  const first = new Set([...kinds.values()].flatMap((some) => some.slice(0, mostOfAKind)));
  const more = [...kinds].flatMap(([code, { length }]) => {
    const message = `There are ${length - mostOfAKind} more differences of this kind.`;
    return length > mostOfAKind ? [diagnose(code as PageCode, message)] : [];
  });
  return [...problems.filter((one) => first.has(one)), ...more];
}
