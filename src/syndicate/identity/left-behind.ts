import type { LedgerEntry } from "../../core/ledger.ts";
import type { Copy } from "../../core/platform.ts";
import type { PlatformId } from "../../core/post.ts";

/** Copies of a post that is no longer in the blog. */
export interface LeftBehind {
  readonly path: string;
  /** Its path where the ledger knows no title. */
  readonly title: string;
  readonly copies: readonly { readonly platform: PlatformId; readonly copy: Copy }[];
}

/** What entries without a post leave on the platforms: nothing, where the post was never published. */
export function leftBehind(gone: readonly LedgerEntry[]): readonly LeftBehind[] {
  return gone.flatMap(({ path, title = path, platforms }) => {
    const copies = Object.entries(platforms).flatMap(([platform, { state, copy }]) =>
      copy === undefined || state === "detached" ? [] : [{ platform, copy }],
    );
    return copies.length === 0 ? [] : [{ path, title, copies }];
  });
}
