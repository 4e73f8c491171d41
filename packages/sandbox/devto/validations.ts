import type { DevtoArticle } from "../state.ts";
import { contact } from "./environment.ts";

/** An article about to be saved, and what it is to be judged by. */
export interface Candidate {
  readonly article: DevtoArticle;
  /** As it was before; absent on create. */
  readonly before: DevtoArticle | undefined;
  readonly others: readonly DevtoArticle[];
  /** The message with which its content could not be rendered. */
  readonly contentError: string | undefined;
  /** The members that it mentions. */
  readonly mentions: readonly string[];
  readonly now: Date;
}

type Check = (candidate: Candidate) => readonly string[];

const minuteMs = 60_000;
const maxBodyBytes = 800 * 1024;
const maxTitleLength = 128;
const maxTags = 4;
const maxTagLength = 30;
const maxMentions = 7;

/** The validations of contracts/devto.md §4, in the order of their messages. */
const checks: readonly Check[] = [
  ({ contentError }) => (contentError === undefined ? [] : [contentError]),
  ({ article }) =>
    when(
      Buffer.byteLength(article.bodyMarkdown ?? "") > maxBodyBytes,
      "Body markdown is too long.",
    ),
  ({ article }) =>
    when(article.bodyMarkdown === null, "Body markdown is too short (minimum is 0 characters)"),
  ({ article, others }) =>
    when(
      article.published &&
        article.canonicalUrl !== null &&
        others.some((other) => other.published && other.canonicalUrl === article.canonicalUrl),
      `Canonical url has already been taken. Email ${contact} for further details.`,
    ),
  ({ article }) =>
    when(
      article.canonicalUrl !== null && !isWebUrl(article.canonicalUrl, "dotted"),
      "Canonical url is not a valid URL",
    ),
  ({ article }) =>
    when(
      article.mainImage !== null && !isWebUrl(article.mainImage, "any"),
      "Main image is not a valid URL",
    ),
  ({ article, before, now }) =>
    when(
      before === undefined &&
        article.published &&
        article.publishedAt !== null &&
        isLongAgo(article.publishedAt, now),
      "Published at only future or current published_at allowed",
    ),
  ({ article, before, now }) =>
    when(
      before !== undefined && isRedated(before, article, now),
      "Published at updating published_at for articles that have already been published is not allowed",
    ),
  ({ article }) => when(article.title === "", "Title can't be blank"),
  ({ article }) =>
    when(
      [...article.title].length > maxTitleLength,
      "Title is too long (maximum is 128 characters for full_post)",
    ),
  ({ article, before, others, now }) =>
    when(
      before === undefined &&
        others.some(
          (other) =>
            other.userId === article.userId &&
            other.title === article.title &&
            Date.parse(other.createdAt) > now.getTime() - 5 * minuteMs,
        ),
      "Title has already been used in the last five minutes",
    ),
  ({ article }) =>
    when(/\s/.test(article.canonicalUrl ?? ""), "Canonical url must not have spaces"),
  ({ article }) => tagMessages(article.tags),
  ({ mentions }) =>
    when(mentions.length > maxMentions, "You cannot mention more than 7 users in a post!"),
];

/** Whether a date is too old to publish by: more than a quarter of an hour. */
export function isLongAgo(date: string, now: Date): boolean {
  return Date.parse(date) < now.getTime() - 15 * minuteMs;
}

/** What dev.to has against an article; nothing when it may be saved. */
export function validate(candidate: Candidate): string[] {
  return checks.flatMap((check) => check(candidate));
}

function when(holds: boolean, message: string): readonly string[] {
  return holds ? [message] : [];
}

function isRedated(before: DevtoArticle, after: DevtoArticle, now: Date): boolean {
  if (!before.published || before.publishedAt === null || after.publishedAt === null) return false;
  const was = Date.parse(before.publishedAt);
  return was <= now.getTime() && Math.abs(Date.parse(after.publishedAt) - was) > minuteMs;
}

/** Ruby's URL parser takes ASCII only; a canonical URL's host must hold a dot. */
function isWebUrl(value: string, host: "dotted" | "any"): boolean {
  if (!/^https?:\/\/[!-~]+$/i.test(value) || !URL.canParse(value)) return false;
  return host === "any" || new URL(value).hostname.includes(".");
}

function tagMessages(tags: readonly string[]): readonly string[] {
  if (tags.length > maxTags) return ["Tag list exceed the maximum of 4 tags"];
  return tags.flatMap((tag) => [
    ...when([...tag].length > maxTagLength, `Tag "${tag}" is too long (maximum is 30 characters)`),
    ...when(
      !/^[\p{L}\p{M}\p{N}]+$/u.test(tag),
      `Tag "${tag}" contains non-alphanumeric or prohibited unicode characters`,
    ),
  ]);
}
