import { type Digests, digestsOf } from "../core/article.ts";
import type { HiddenVisibility, LedgerRecord } from "../core/ledger.ts";
import type { Copy } from "../core/platform.ts";
import { copyOf } from "./listing.ts";

/** A copy, and who can find it as far as that is known. */
export interface SeenCopy extends Copy {
  readonly visibility?: HiddenVisibility | "public" | undefined;
}

/** What is recorded of a copy beside itself. */
interface Making {
  /** Of the article that it shows; undefined: it counts as out of date. */
  readonly shown: Digests | undefined;
  readonly at: string;
  readonly commit: string | undefined;
}

/** The record of a copy that is there. */
export function publishedRecord(
  copy: SeenCopy,
  { shown, at, commit }: Making,
  before?: LedgerRecord,
): LedgerRecord {
  return {
    state: "published",
    ...(before?.intent && { intent: before.intent }),
    copy: copyOf(copy),
    ...hiding(copy),
    ...(shown && digestsOf(shown)),
    ...(commit !== undefined && { commit }),
    at,
  };
}

/** What a copy shows that was found: what its record says, or what an interrupted run sent, else what would be sent now. */
export function shownBy(
  record: LedgerRecord | undefined,
  article: Digests | undefined,
): Digests | undefined {
  const { state, digest, plain, intent } = record ?? {};
  if (state === "intent" || state === "ambiguous") return intent ?? article;
  if (state !== "published" && state !== "detached") return article;
  // An update that the copy never got has left its intent, and no digest.
  return digest === undefined ? undefined : { digest, ...(plain !== undefined && { plain }) };
}

/** What a record says of a copy that not everybody can find; nothing of any other. */
export function hiding({
  visibility = "public",
}: Pick<SeenCopy, "visibility">): Pick<LedgerRecord, "visibility"> {
  return visibility === "public" ? {} : { visibility };
}
