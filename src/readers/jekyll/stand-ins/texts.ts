import {
  block,
  type Nodes,
  span,
  unread,
  unreadCode,
  unreadLine,
  words,
} from "../../../markdown/stand-ins.ts";
import { first, type Given, type StandIn, textOf } from "./given.ts";

/** A note, a tip, a warning: a quote, with its title where it has one. */
export const box: StandIn = (given) => {
  const text = given.content.trim() === "" ? textGiven(given) : given.content;
  if (text === undefined) return undefined;
  const title = first(given, "title", "header", "heading");
  const heading = title === undefined ? [] : [block("p", [span("strong", [unreadLine(title)])])];
  return [block("blockquote", [...heading, unread(text)])];
};

function textGiven(given: Given): string | undefined {
  const text =
    first(given, "content", "text", "message", "body") ??
    textOf(given.words.filter(({ isQuoted }) => isQuoted));
  return text === "" ? undefined : text;
}

/** Octopress: `{% blockquote [author[, source]] [link] [source_link_title] %}`. */
export const quoteTag: StandIn = (given) => {
  if (given.content.trim() === "") return box(given);
  const link = /https?:\/\/\S+/.exec(given.markup);
  const by = given.markup.slice(0, link?.index).trim();
  const title = link === null ? "" : given.markup.slice(link.index + link[0].length).trim();
  const author = first(given, "author", "by") ?? (given.named.size > 0 ? "" : unquoted(by));
  const source = first(given, "source", "title") ?? (unquoted(title) || undefined);
  const href = link?.[0] ?? first(given, "link", "url", "href", "cite");
  const named = source ?? href?.replace(/^https?:\/\//, "");
  const footer: Nodes = [
    ...(author === "" ? [] : [words(author)]),
    ...(href === undefined
      ? source === undefined
        ? []
        : [words(source)]
      : [span("a", [words(named ?? href)], { href })]),
  ].flatMap((node, at) => (at === 0 ? [words("— "), node] : [words(", "), node]));
  return [
    block("blockquote", [
      unread(given.content),
      ...(footer.length === 0 ? [] : [block("p", footer)]),
    ]),
  ];
};

function unquoted(text: string): string {
  return /^(["']).*\1$/s.test(text) ? text.slice(1, -1) : text;
}

/** Octopress: `{% codeblock [title] [lang:language] [url] [link text] %}`. */
export const codeTag: StandIn = (given) => {
  const at = given.words.findIndex(({ text }) => /^https?:\/\//.test(text));
  const href = at === -1 ? first(given, "url", "link") : given.words[at]?.text;
  const title = first(given, "title") ?? textOf(at === -1 ? given.words : given.words.slice(0, at));
  const label = at === -1 ? first(given, "link_text") : textOf(given.words.slice(at + 1));
  const caption = [
    ...(title === "" ? [] : [words(title)]),
    ...(href === undefined
      ? []
      : [words(title === "" ? "" : " "), span("a", [words(label || href)], { href })]),
  ];
  return [
    ...(caption.length === 0 ? [] : [block("p", [span("em", caption)])]),
    code(first(given, "lang", "language") ?? "", given.content),
  ];
};

/** Code as it stands, without the line ends of the tag's own lines. */
function code(language: string, content: string): Nodes[number] {
  const attributes: Readonly<Record<string, string>> =
    language === "" ? {} : { class: `language-${language}` };
  return block("pre", [span("code", [unreadCode(content)], attributes)]);
}

export const diagramTag =
  (language: string): StandIn =>
  ({ content }) =>
    content.trim() === "" ? undefined : [code(language, content)];

/** A part that readers open: the title is named, or all that the tag says. */
export const detailsTag: StandIn = (given) => {
  const written = textOf(given.words.filter(({ text, isQuoted }) => isQuoted || text !== "open"));
  const title =
    first(given, "summary", "title", "header") ??
    (given.words.length > 0 && given.named.size > 0
      ? written
      : unquoted(withoutOpen(given.markup)));
  const summary = title === "" ? [] : [block("summary", [unreadLine(title)])];
  return [block("details", [...summary, unread(given.content)])];
};

function withoutOpen(markup: string): string {
  return markup.replace(/^open\s+(?=["'])|(?<=["'])\s+open$/, "");
}

/** Octopress: the marks say which words are shown large, and are not part of the text. */
export const pullquoteTag: StandIn = ({ content }) => [
  unread(content.replace(/\{"\s?|\s?"\}/g, "")),
];

/** jekyll-tabs: `{% tab group name %}`; the group only says which tabs belong together. */
export const tabTag: StandIn = ({ words: [, ...name], content }) =>
  name.length === 0
    ? undefined
    : [block("p", [span("strong", [unreadLine(textOf(name))])]), unread(content)];
