import type { Diagnostic } from "../../core/diagnostic.ts";
import type { AddressOf } from "../../core/ledger.ts";
import type { PlatformId, Post } from "../../core/post.ts";
import { keyOf } from "../../core/step.ts";
import { codes, diagnose } from "../model/codes.ts";
import type { Candidate } from "../plan/candidates.ts";

/** Copies whose address is not their platform's: nothing is done to their posts there. */
export interface ForeignCopies {
  /** By `keyOf`. */
  readonly keys: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The copies, of posts that there is something to do for, that lie elsewhere by the ledger or the front matter. */
export function foreignCopiesOf(
  candidates: readonly Candidate[],
  addressOf: AddressOf | undefined,
): ForeignCopies {
  const found = candidates.flatMap(({ post, platform, record, verdict }) => {
    if (verdict.kind === "settled") return [];
    const file = record?.copy?.foreign?.file;
    if (file !== undefined) return { post, platform, place: `${file} in the ledger` };
    return record?.copy === undefined && namesForeign(post, platform.id, addressOf)
      ? { post, platform, place: `the front matter of ${post.path}` }
      : [];
  });
  return {
    keys: new Set(found.map(({ post, platform }) => keyOf(post.path, platform.id))),
    diagnostics: found.map(({ post: { path }, platform: { name, addressAdvice }, place }) => {
      const message = `${place} names a copy that is not on ${name}`;
      const { fix } = codes["foreign-copy"];
      const hint = addressAdvice && `${fix} ${addressAdvice}`;
      return diagnose("foreign-copy", message, { path, hint });
    }),
  };
}

/** Whether the front matter names a copy on a platform by an address that leads elsewhere. */
export function namesForeign(
  { namedCopies }: Post,
  platform: PlatformId,
  addressOf: AddressOf | undefined,
): boolean {
  return namedCopies.some(({ id = "", url, ...named }) => {
    if (named.platform !== platform || url === undefined || addressOf === undefined) return false;
    return addressOf(platform, { id, url }) === undefined;
  });
}
