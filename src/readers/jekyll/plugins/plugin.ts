import type { TagStandIn } from "../stand-ins/given.ts";

/** What a plugin of Jekyll's does to a blog's posts, as far as Posse knows it. */
export interface Plugin {
  /** The gems that hold it, as `plugins:`, `gems:` and the Gemfile name them. */
  readonly gems: readonly string[];
  /** What it does, and what copies have of it: a sentence for docs/themes.md. */
  readonly does: string;
  readonly tags?: Readonly<Record<string, TagStandIn>>;
  /** True of a plugin that has every page turn TeX into formulas, between dollars and brackets. */
  readonly math?: true;
  /** What it does to posts that copies do not have; said in a notice. */
  readonly missing?: string;
}
