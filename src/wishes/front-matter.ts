import type { Diagnostic } from "../core/diagnostic.ts";
import { textOf } from "../core/plain-values.ts";
import type { PlatformWords } from "../core/platform-words.ts";
import type { NamedCopy, SaidOfOlder } from "../core/post.ts";
import { diagnose } from "./codes.ts";
import { keysIn } from "./leaked-keys.ts";
import { namedCopiesOf } from "./named-copies.ts";
import { saidOfOlder } from "./older-post.ts";
import { type PlaceOf, type Wishes, wishesOf } from "./own-keys.ts";

/** What front matter says to Posse, whatever else it is there for. */
export interface Asked extends Wishes {
  /** Copies that are there already. */
  readonly namedCopies: readonly NamedCopy[];
  readonly ofOlder: SaidOfOlder;
}

/** A post's front matter, and what it is read by. */
export interface FrontMatterRules {
  /** The platforms that it may speak of. */
  readonly platforms: readonly PlatformWords[];
  readonly placeOf: PlaceOf;
  /** What the post itself says, without defaults that stand elsewhere. */
  readonly written: Readonly<Record<string, unknown>>;
}

/**
 * What an author asks for in a post's front matter (interface.md §3): Posse's own keys, other tools' words for the same, copies
 * that are there already, and keys of platforms, which nobody should write there.
 */
export function askedIn(
  frontMatter: Readonly<Record<string, unknown>>,
  { platforms, placeOf, written }: FrontMatterRules,
): Asked {
  const { wishes, diagnostics } = wishesOf(frontMatter, platforms, placeOf, written);
  const leaked = keysIn(written, platforms).map(({ key, where }) => ({
    ...diagnose(
      "key-in-post",
      `\`${key.join(".")}\` holds a key, which the repository's history keeps.`,
      placeOf(key),
    ),
    hint: `Revoke it at ${where}: it stays in the history when the line is gone. Then take the line out.`,
  }));
  const { copies, unusable } = namedCopiesOf(frontMatter, platforms);
  const ofCopies = unusable.map((key): Diagnostic => {
    const message = `\`${key}\` is "${textOf(frontMatter[key])}", which names no copy.`;
    return diagnose("named-copy", message, placeOf([key]));
  });
  return {
    wishes,
    namedCopies: copies,
    ofOlder: saidOfOlder(frontMatter),
    diagnostics: [...leaked, ...diagnostics, ...ofCopies],
  };
}
