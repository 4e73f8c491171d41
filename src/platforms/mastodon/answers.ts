import { createHash } from "node:crypto";
import type { Article } from "../../core/article.ts";
import type { Face } from "../../core/platform.ts";
import { fieldsOf, idOf, itemsOf, linkOf, textOf } from "../json-fields.ts";
import { type TextLimits, withoutServers } from "./text.ts";

/** A status as a server answers it (contracts/mastodon.md §2.6). */
export interface Status {
  readonly id: string;
  readonly url: string;
  readonly createdAt: Date;
  readonly visibility: string | undefined;
  /** The pages that it links to, in the order of the text. */
  readonly links: readonly string[];
  readonly account: string | undefined;
  /** Its first line: that of a post, unless its author wrote another text. */
  readonly title: string;
  readonly face: Face;
}

export function readStatus(json: unknown): Status | undefined {
  const fields = fieldsOf(json);
  const id = idOf(fields.id);
  const url = linkOf(fields.url) ?? linkOf(fields.uri);
  if (id === undefined || url === undefined) return undefined;
  return {
    ...{ id, url },
    createdAt: new Date(textOf(fields.created_at) ?? 0),
    visibility: textOf(fields.visibility),
    links: linksInHtml(textOf(fields.content) ?? ""),
    account: accountNameIn(fields.account),
    title: textInHtml(
      /^.*?(?=<br\b|<\/p>|$)/is.exec(textOf(fields.content) ?? "")?.[0] ?? "",
    ).trim(),
    face: faceFrom(textInHtml(textOf(fields.content) ?? ""), textOf(fields.spoiler_text)),
  };
}

/** The face of a status that shows this article. */
export function faceOf({ request }: Article): Face {
  return faceFrom(textOf(request.status) ?? "", textOf(request.spoiler_text));
}

/** What people see of a status. Servers part paragraphs as they like, and leave out the servers of those who are mentioned. */
function faceFrom(text: string, spoilerText = ""): Face {
  const shown = [spoilerText, withoutServers(text)].map((part) =>
    part.trim().split(/\s+/).join(" "),
  );
  const digest = createHash("sha256").update(shown.join("\n")).digest("hex");
  return { text: `sha256:${digest}`, title: "", tags: [], cover: null };
}

export function readStatuses(json: unknown): readonly Status[] | undefined {
  const statuses = itemsOf(json)?.map(readStatus);
  return statuses?.every((status) => status !== undefined) ? statuses : undefined;
}

/** The account that a token is of (contracts/mastodon.md §2.2). */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

export function readAccount(json: unknown): Account | undefined {
  const { id, url } = fieldsOf(json);
  const [known, page, name] = [idOf(id), linkOf(url), accountNameIn(json)];
  if (known === undefined || page === undefined || name === undefined) return undefined;
  return { id: known, name, url: page };
}

/** `@ada@mastodon.example`. */
function accountNameIn(account: unknown): string | undefined {
  const { username, url } = fieldsOf(account);
  const [name, page] = [textOf(username), linkOf(url)];
  return name === undefined || page === undefined ? undefined : `@${name}@${new URL(page).host}`;
}

/** What an instance takes of a status (contracts/mastodon.md §2.1, §3); undefined if the answer is none. */
export function readLimits(json: unknown): TextLimits | undefined {
  const fields = fieldsOf(json);
  const { statuses } = fieldsOf(fields.configuration);
  const { max_characters: most, characters_reserved_per_url: perLink } = fieldsOf(statuses);
  const characters = numberOf(most) ?? numberOf(fields.max_toot_chars);
  if (characters === undefined && fields.configuration === undefined && !("version" in fields)) {
    return undefined;
  }
  return { characters: characters ?? 500, perLink: numberOf(perLink) };
}

function numberOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : undefined;
}

const anchor = /<a\s[^>]*?\bhref="([^"]{1,4000})"/gi;

/** Mentions and hashtags are links, too, and lead to no post. */
function linksInHtml(html: string): readonly string[] {
  return [...html.matchAll(anchor)].map(([, href = ""]) => decoded(href));
}

/** The text of a status, with a blank for each end of a line. */
function textInHtml(html: string): string {
  return decoded(html.replace(/<br\b[^<>]*>|<\/p>/gi, " ").replace(/<[^<>]*>/g, ""));
}

function decoded(html: string): string {
  return html
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replace(/&#0*39;|&#x0*27;/gi, "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&nbsp;", "\u00a0")
    .replaceAll("&amp;", "&");
}

/** The same status for the same post, however often it is sent within an hour (contracts/mastodon.md §2.3). */
export function idempotencyKey(canonicalUrl: string): string {
  return createHash("sha256").update(canonicalUrl).digest("hex");
}
