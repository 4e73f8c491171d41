import { randomInt } from "node:crypto";

const maxTitleLength = 100;
const base = 26;

/** A draft's slug: it lasts until the draft is published (contracts/devto.md §4.1). */
export function draftSlug(title: string): string {
  return `${titleSlug(title)}-${random(100_000)}-temp-slug-${randomInt(10_000_000)}`;
}

/** A published article's slug, which it keeps. */
export function publicSlug(title: string): string {
  return `${titleSlug(title)}-${random(100_000)}`;
}

/** Whether a slug was made for a draft. */
export function isDraftSlug(slug: string): boolean {
  return /-temp-slug-\d+$/.test(slug);
}

function random(limit: number): string {
  return randomInt(limit).toString(base);
}

function titleSlug(title: string): string {
  return cutAtWord(title)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]/)
    .filter((part) => part !== "")
    .join("-");
}

function cutAtWord(title: string): string {
  const characters = [...title];
  if (characters.length <= maxTitleLength) return title;
  const cut = characters.slice(0, maxTitleLength + 1).join("");
  const end = cut.lastIndexOf(" ");
  return end > 0 ? cut.slice(0, end) : cut;
}
