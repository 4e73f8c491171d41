import { type Markup, markup, trusted } from "../markup.ts";
import { writer } from "./accounts.ts";
import { type Entity, entitiesIn } from "./entities.ts";

const longestShown = 30;

/** A status' text as HTML: paragraphs, line breaks, and links whose middle alone is shown (contracts/mastodon.md §2.6). */
export function contentOf(text: string, base: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n\n+/)
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => markup`<p>${inline(paragraph, base)}</p>`.markup)
    .join("");
}

function inline(text: string, base: string): readonly Markup[] {
  const parts: Markup[] = [];
  let from = 0;
  for (const entity of entitiesIn(text)) {
    parts.push(lines(text.slice(from, entity.start)), entityOf(entity, base));
    from = entity.end;
  }
  return [...parts, lines(text.slice(from))];
}

function lines(text: string): Markup {
  return trusted(markup`${text}`.markup.replaceAll("\n", "<br />"));
}

function entityOf({ kind, text }: Entity, base: string): Markup {
  if (kind === "link") return link(text);
  const name = text.slice(1);
  if (kind === "tag") {
    return markup`<a href="${base}/tags/${encodeURIComponent(name.toLowerCase())}" class="mention hashtag" rel="tag">#<span>${name}</span></a>`;
  }
  // Who is not known here stays text.
  return name === writer.username
    ? markup`<span class="h-card" translate="no"><a href="${base}/@${name}" class="u-url mention">@<span>${name}</span></a></span>`
    : markup`${text}`;
}

function link(url: string): Markup {
  const prefix = /^https?:\/\/(?:www\.)?/i.exec(url)?.[0] ?? "";
  const shown = url.slice(prefix.length, prefix.length + longestShown);
  const rest = url.slice(prefix.length + longestShown);
  const cut = rest === "" ? "" : "ellipsis";
  return markup`<a href="${url}" target="_blank" rel="nofollow noopener" translate="no"><span class="invisible">${prefix}</span><span class="${cut}">${shown}</span><span class="invisible">${rest}</span></a>`;
}
