import type { Diagnostic } from "../core/diagnostic.ts";
import { isTooLarge } from "../readers/built/decode.ts";
import { isTag, type Parent, type Tag } from "../readers/built/dom.ts";
import { type PageWords, readPage } from "../readers/built/page.ts";
import { diagnose } from "./codes.ts";

/** A page that was parsed. */
export interface OpenPage {
  /** What it says of itself; undefined where it was not read. */
  readonly said: PageWords | undefined;
  /** Undefined where there is nothing in it that could be compared: `trouble` says why. */
  readonly body: Tag | undefined;
  readonly trouble: Diagnostic | undefined;
}

/** No article is nested more deeply, and what walks through a page in recursion would overflow. */
const deepest = 500;

/** Parses a page, which can hold anything, if it can be an article's. */
export function openPage(html: string): OpenPage {
  if (isTooLarge(html)) return unread(undefined, "The page is too large to be an article.");
  const { said, body } = readPage("", html);
  if (body === undefined || isDeeper(body, deepest)) {
    return unread(said, "The page's elements are nested too deeply to be an article.");
  }
  if (said.hasText) return { said, body, trouble: undefined };
  const trouble = diagnose("page-scripted", "The page has no text before its scripts run.");
  return { said, body: undefined, trouble };
}

function unread(said: PageWords | undefined, message: string): OpenPage {
  return { said, body: undefined, trouble: diagnose("page-unread", message) };
}

function isDeeper(body: Parent, most: number): boolean {
  let level: readonly Parent[] = [body];
  for (let depth = 0; depth < most; depth++) {
    level = level.flatMap(({ childNodes }) => childNodes.filter(isTag));
    if (level.length === 0) return false;
  }
  return true;
}
