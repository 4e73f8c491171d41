import { type Author, type Markup, markup, sign } from "../../packages/sandbox/index.ts";
import { listed } from "../core/counted.ts";
import { countText, sortDiagnostics } from "../core/diagnostic-list.ts";
import { groupBy } from "../core/group-by.ts";
import { printable } from "../core/printable.ts";
import { previewDocument } from "./document.ts";
import {
  byCode,
  type Choice,
  type Counts,
  codesIn,
  codeWord,
  countsOf,
  severities,
  wordsOf,
} from "./filters.ts";
import type { PreviewItem } from "./preview-item.ts";
import { searchField, searchPolicy, searchScript } from "./search.ts";

/** The platforms of a preview: id and how people call it. */
export type PlatformNames = ReadonlyMap<string, string>;

const choices: Readonly<Record<Choice, string>> = {
  error: "Errors",
  warning: "Warnings",
  notice: "Notices",
  clean: "Nothing to remark",
};

/** The page that leads to all others: a row for each post, those with errors first, and what to show of them. */
export function indexPage(
  site: string,
  { names, author }: { readonly names: PlatformNames; readonly author: Author },
  items: readonly PreviewItem[],
): string {
  const rows = [...groupBy(items, ({ post }) => post.path).values()];
  const isBroken = (row: readonly PreviewItem[]) =>
    row.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === "error"));
  const sorted = [...rows.filter(isBroken), ...rows.filter((row) => !isBroken(row))];
  return previewDocument(
    {
      title: `Preview of ${printable(site, 200)}`,
      bodyClass: "preview index",
      up: "",
      scripts: searchPolicy,
    },
    markup`<a class="skip" href="#posts">Skip to the posts</a>
<header class="masthead">${sign(author)}
<div class="grow"><h1>Preview</h1><p>The posts of ${printable(site, 300)} about as readers of ${listed([...names.values()])} will see them: an approximation of how each looks. Nothing was sent.</p></div>
</header>
<main class="floor overview">
${filters(names, items)}
<section class="window" aria-labelledby="posts">
<header><h2 id="posts" tabindex="-1">Posts</h2></header>
${
  rows.length === 0
    ? markup`<p class="nothing">There are no posts.</p>`
    : markup`<ol class="plain posts">${sorted.map((row) => rowOf(row, names))}</ol>
<p class="tally"><span class="shown"></span> of ${rows.length}</p>`
}
</section></main>
${searchScript}`,
  );
}

function filters(names: PlatformNames, items: readonly PreviewItem[]): Markup {
  const rows = [...groupBy(items, ({ post }) => post.path).values()].map(wordsOf);
  const ids = [...names.keys()];
  const counts = countsOf(rows, ids);
  const all = { value: "all", text: "All", isOn: true };
  const platforms = [all, ...[...names].map(([value, text]) => ({ value, text }))];
  const bySeverity = [all, ...severities.map((value) => ({ value, text: choices[value] }))];
  const codes = codesIn(items).map(
    ({ code, severity, posts: count }) =>
      markup`<option value="${codeWord(code)}">${severity}: ${printable(code, 60)} (${count})</option>`,
  );
  return markup`<form class="filters" aria-label="What to show">
${searchField}
<p class="fold"><input type="checkbox" id="fold"><label for="fold">Filters</label></p>
<fieldset><legend>Platform</legend>${radios("platform", platforms, counts)}</fieldset>
<fieldset><legend>Diagnostics</legend>${radios("severity", bySeverity, counts)}</fieldset>
<p class="choose"><label for="code">Code</label> <select id="code"><option value="">any</option>${codes}</select>
<button class="button" type="reset">Show all</button></p>
</form>`;
}

interface Option {
  readonly value: string;
  readonly text: string;
  readonly isOn?: boolean;
}

/** What each option leaves depends on what is chosen beside it: each number is there, and the style sheet shows the right one. */
function radios(
  name: "platform" | "severity",
  options: readonly Option[],
  counts: Counts,
): readonly Markup[] {
  return options.map(({ value, text, isOn = false }) => {
    const id = `${name}-${value}`;
    const tone = name === "severity" ? value : "";
    const numbers = counts(name, value);
    const isIdle = numbers.every(([, count]) => count === 0) && !isOn;
    const shown = numbers.map(
      ([other, count]) => markup`<small class="with-${other}">${count}</small>`,
    );
    return markup`<span class="option ${tone}"><input type="radio" name="${name}" id="${id}" value="${value}"${isOn && markup` checked`}${isIdle && markup` disabled`}><label for="${id}">${text} ${shown}</label></span>`;
  });
}

function rowOf(row: readonly PreviewItem[], names: PlatformNames): Markup {
  const [first] = row;
  if (first === undefined) return markup``;
  const { post, beside } = first;
  const cells = [...names.keys()].map((id) => {
    const item = row.find(({ platform }) => platform === id);
    return item === undefined ? unwanted(id, names) : cell(item);
  });
  return markup`<li class="post" data-has="${wordsOf(row)}"><div class="what"><h3>${printable(post.title, 300)}</h3>
<p><span class="path">${printable(post.sitePath, 500)}</span>${post.state !== "published" && markup` <span class="badge">${post.state}</span>`}${beside !== undefined && markup` <a class="to-beside" href="posts/${beside}">side by side<span class="sr">: ${printable(post.title, 200)}</span></a>`}</p></div>
${cells}</li>`;
}

function unwanted(id: string, names: PlatformNames): Markup {
  return markup`<div class="page on-${id}"><span class="none">not for ${names.get(id) ?? id}</span></div>`;
}

function cell(item: PreviewItem): Markup {
  const { platform, name, file, article, post, diagnostics } = item;
  const state = article === undefined ? "nothing to send" : article.visibility;
  const signs = byCode(sortDiagnostics(diagnostics)).map(
    ({ severity, code, times }) =>
      markup`<li class="${severity}">${printable(code, 60)}${times > 1 && markup` <small>×${times}</small>`}</li>`,
  );
  return markup`<div class="page on-${platform}"><p><a href="posts/${file}">${name}<span class="sr"> copy of ${printable(post.title, 200)}</span></a>${state !== "public" && markup` <span class="badge">${state}</span>`}</p>
${signs.length > 0 && markup`<ul class="plain signs" aria-label="${countText(diagnostics)}">${signs}</ul>`}</div>`;
}
