import { parseHtml } from "../html/parse.ts";
import { printHtml } from "../html/print.ts";
import { escapeText } from "../html/references.ts";
import { embedFor, services } from "./services.ts";

/** What tags may ask the site about. */
export interface TagEnvironment {
  /** Whether there is a user of that name. */
  readonly hasUser: (name: string) => boolean;
  /** Whether there is an article at that path, such as `/ben/hello-4h2`. */
  readonly hasArticle: (path: string) => boolean;
}

/** A tag that Forem knows: contracts/devto.md §7.6. */
export interface Tag {
  readonly isBlock: boolean;
  /** The message that refuses its argument, if it is wrong. */
  readonly check?: (markup: string, environment: TagEnvironment) => string | undefined;
  readonly render: (markup: string, content: string) => string;
}

/** Liquid's own tags that Forem has taken out of service: contracts/devto.md §7.1. */
export const disabledTags: ReadonlySet<string> = new Set(
  `include if unless for case assign capture cycle break echo render increment decrement ifchanged
  tablerow`.split(/\s+/),
);

/** The tag of that name, if Forem knows one. */
export function findTag(name: string): Tag | undefined {
  return tags.get(name);
}

const details: Tag = {
  isBlock: true,
  render: (markup, content) =>
    `<details>\n  <summary>${markup.trim()}</summary>\n  ${inner(content)}\n</details>\n`,
};

const katex: Tag = {
  isBlock: true,
  render(markup, content) {
    const tag = textOf(markup) === "inline" ? "span" : "div";
    return `<${tag} class="katex-element">\n  ${withoutTags(content).trim()}\n</${tag}>\n`;
  },
};

const box: Tag = { isBlock: true, render: (_markup, content) => `<div>${inner(content)}</div>\n` };

const article: Tag = {
  isBlock: false,
  check: (markup, { hasArticle }) =>
    hasArticle(pathOf(textOf(markup)))
      ? undefined
      : `The article you're looking for does not exist: {% link ${textOf(markup)} %}`,
  render: (markup) => card(`https://dev.to${pathOf(textOf(markup))}`),
};

const user: Tag = {
  isBlock: false,
  check: (markup, { hasUser }) =>
    hasUser(textOf(markup).replace(/^@/, "")) ? undefined : `Invalid username: ${textOf(markup)}`,
  render: (markup) => card(`https://dev.to/${textOf(markup).replace(/^@/, "")}`),
};

const embed: Tag = {
  isBlock: false,
  check(markup, environment) {
    const url = textOf(markup).split(/\s+/)[0] ?? "";
    const known = embedFor(url);
    if (known === "article") return environment.hasArticle(pathOf(url)) ? undefined : badUrl;
    return known === undefined ? badUrl : undefined;
  },
  render: (markup) => card(textOf(markup).split(/\s+/)[0] ?? ""),
};

// Users report this sentence: forem issue 18858.
const badUrl = "URL provided may have a typo or error; please check and try again";

/** Shown for whatever it is given: what it names is looked up when the page is. */
const quiet: Tag = { isBlock: false, render: (markup) => card(textOf(markup)) };

const roleGated: Tag = {
  isBlock: false,
  check: () => "User is not permitted to use this liquid tag",
  render: () => "",
};

const tags: ReadonlyMap<string, Tag> = new Map<string, Tag>([
  ["details", details],
  ["collapsible", details],
  ["spoiler", details],
  ["katex", katex],
  ["card", box],
  ["cta", box],
  ["row", box],
  ["col", box],
  ["link", article],
  ["post", article],
  ["user", user],
  ["embed", embed],
  ["user_subscription", roleGated],
  ...[
    "comment",
    "devcomment",
    "feed",
    "organization",
    "org",
    "podcast",
    "poll",
    "survey",
    "tag",
  ].map((name) => [name, quiet] as const),
  ...services.map(([name, accepts, message]) => {
    const check = (markup: string) => (accepts.test(textOf(markup)) ? undefined : message);
    return [name, { isBlock: false, check, render: quiet.render }] as const;
  }),
]);

/** An argument without the markup that Markdown has already made of it. */
function textOf(markup: string): string {
  return withoutTags(markup).replaceAll("&amp;", "&").trim();
}

/** Without what stands between angle brackets. */
function withoutTags(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const open = text.indexOf("<", at);
    const close = open < 0 ? -1 : text.indexOf(">", open);
    if (close < 0) return kept.join("") + text.slice(at);
    kept.push(text.slice(at, open));
    at = close + 1;
  }
}

function pathOf(link: string): string {
  return `/${link
    .replace(/^https?:\/\/[^/]*/, "")
    .replace(/[?#].*/s, "")
    .replace(/^\/+|(?<!\/)\/+$/g, "")}`;
}

function inner(content: string): string {
  return printHtml(parseHtml(content.trim()));
}

function card(target: string): string {
  const text = escapeText(target);
  return /^https?:\/\//.test(target)
    ? `<div class="ltag"><a href="${text.replaceAll('"', "%22")}">${text}</a></div>\n`
    : `<div class="ltag">${text}</div>\n`;
}
