import type { PlatformId } from "./post.ts";
import type { WishValues } from "./wish-values.ts";

/** What a blog's files can say of one platform: the part of its definition that whoever reads them needs. */
export interface PlatformWords {
  readonly id: PlatformId;
  /** For people. */
  readonly name: string;
  /** What an author may ask of it under `posse: { ID: … }`. */
  readonly wishes: WishValues;
  readonly copies: CopyWords;
  readonly foreign: ForeignWords;
  readonly key: KeyWords;
}

/** How front matter names a copy that is there already. */
export interface CopyWords {
  /** Keys, Posse's own and other tools', and what each holds. */
  readonly keys: Readonly<Record<string, "id" | "url">>;
  /** Those among them that Posse keeps in a post (`record: front-matter`): others' words for the same are left alone. */
  readonly kept: readonly string[];
  /** What an id looks like. */
  readonly id: RegExp;
  /** The hosts that its copies lie at. */
  readonly host: RegExp;
  /** Its servers are many: an address at any host is a copy's where the key says so. */
  readonly isAnywhere?: true;
  /** The page of a copy that other tools name by no web address; undefined for any other text. */
  pageOf?(text: string): string | undefined;
}

/** Other tools' words for a post that is or is not to be sent there. Only words whose meaning is sure. */
export interface ForeignWords {
  /** Keys at which `false` means: do not send. */
  readonly wanted: readonly string[];
  /** Keys at which `true` means: do not send. */
  readonly unwanted: readonly string[];
  /** The platform's names in `publish_to`. */
  readonly names: readonly string[];
}

/** How a key is found that stands in a file of the blog. */
export interface KeyWords {
  /** The action's input: the key's own name. */
  readonly input: string;
  /** What people call it as well. */
  readonly otherNames?: readonly string[];
  /** Where its owner revokes it. */
  readonly revokedAt: string;
}

/** A key that Posse keeps in a post's front matter. */
export interface KeptKey {
  readonly key: string;
  readonly platform: PlatformId;
  readonly field: "id" | "url";
}

/** The keys that Posse keeps, in the order in which they are written. */
export function keptKeys(
  platforms: readonly Pick<PlatformWords, "id" | "copies">[],
): readonly KeptKey[] {
  return platforms.flatMap(({ id, copies: { keys, kept } }) =>
    kept.flatMap((key) => {
      const field = keys[key];
      return field === undefined ? [] : [{ key, platform: id, field }];
    }),
  );
}
