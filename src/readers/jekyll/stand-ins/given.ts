import type { Nodes } from "../../../markdown/stand-ins.ts";

/** A word of a tag. */
export interface Word {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** What a tag or an include was given. */
export interface Given {
  /** What is not named, in order. */
  readonly words: readonly Word[];
  /** What is named: texts that are not empty. */
  readonly named: ReadonlyMap<string, string>;
  /** All of it, as it is written. */
  readonly markup: string;
  /** A block's inside; "" for a tag that has none. */
  readonly content: string;
  /** The value of a variable such as `page.gallery`. */
  value(path: string): unknown;
  /** Liquid's filter of that name. */
  relativeUrl(path: string): string;
}

/** What stands for a tag; undefined where it cannot be known from what was given. */
export type StandIn = (given: Given) => Nodes | undefined;

/** A template that the blog's configuration has for an include, or what stands for the theme's own. */
export type IncludeSubstitute = { readonly template: string } | { readonly make: StandIn };

/** A tag of a plugin: what stands for it, and which of its arguments have names. */
export interface TagStandIn {
  /** `drop`: nothing stays; `keep-text`: the inside does. */
  readonly make: StandIn | "drop" | "keep-text";
  /** Names that a blank may follow: `key: value`. */
  readonly keys?: readonly string[];
  /** What is asked for where the tag cannot be used; `an id`. */
  readonly needs?: string;
}

/** The first that is named and not empty. */
export function first({ named }: Given, ...names: readonly string[]): string | undefined {
  return names.map((name) => named.get(name)).find((value) => value !== undefined);
}

/** The words, as they were written. */
export function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(" ");
}
