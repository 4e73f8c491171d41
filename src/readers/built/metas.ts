import type { PageWords } from "./page.ts";

/** What the page's `<meta>` of this name says first; undefined where that is nothing. */
export function meta(said: PageWords, name: string): string | undefined {
  const value = said.metas.get(name)?.[0]?.trim();
  return value === undefined || value === "" || hasCode(value) ? undefined : value;
}

/** Template code that was never run. */
export function hasCode(text: string): boolean {
  return /\{\{|\{%|<%|\$\{/.test(text);
}
