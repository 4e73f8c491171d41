import {
  type Article,
  digestsOf,
  type Shown,
  type WishedVisibility,
  withInputs,
} from "../../core/article.ts";
import type { HiddenVisibility, Intent, LedgerRecord } from "../../core/ledger.ts";
import type { Copy, Face } from "../../core/platform.ts";
import { copyOf } from "./listing.ts";

/** A copy, who can find it and what it holds, as far as that is known. */
export interface SeenCopy extends Copy {
  readonly visibility?: HiddenVisibility | "public" | undefined;
  readonly face?: Face | undefined;
  readonly account?: string | undefined;
  readonly isUnfinished?: boolean;
}

/** What is recorded of a copy beside itself. */
interface Made {
  /** The digests of the article that it shows; undefined: it counts as out of date. */
  readonly shown: Shown | undefined;
  /** The digests of the article that it does not show, where it is left so. */
  readonly unlike?: Shown | undefined;
  readonly at: string;
  readonly commit: string | undefined;
  /** What the post itself asked for when the copy was made; else what the record says of that. */
  readonly wish?: WishedVisibility | undefined;
}

/** The record of a copy that is there. */
export function publishedRecord(
  copy: SeenCopy,
  { shown, unlike, at, commit, wish }: Made,
  before?: LedgerRecord,
): LedgerRecord {
  const heeded = wish ?? wishOf(before);
  const inputs = shown?.inputs ?? unlike?.inputs;
  const account = copy.account ?? (before?.copy?.id === copy.id ? before.account : undefined);
  return {
    state: "published",
    ...(before?.intent && { intent: keptIntent(before.intent) }),
    copy: copyOf(copy),
    ...(account !== undefined && { account }),
    ...hiding(copy),
    ...(heeded !== undefined && { wish: heeded }),
    ...(copy.face && { face: copy.face }),
    ...(shown && digestsOf(shown)),
    ...(unlike && { unlike: digestsOf(unlike) }),
    ...(inputs && { inputs }),
    ...(commit !== undefined && { commit }),
    at,
  };
}

/** An intent that has come to its end: what its article was made from, the record says itself. */
function keptIntent({ inputs: _, canonicalUrl: __, isPublic: ___, ...intent }: Intent): Intent {
  return intent;
}

/** What a post asked for when its copy was made, or was about to be. */
export function wishOf(record: LedgerRecord | undefined): WishedVisibility | undefined {
  return record?.wish ?? record?.intent?.wish;
}

/** What a copy shows that was found: what its record says, or what an interrupted run sent, else what would be sent now. */
export function shownBy(
  record: LedgerRecord | undefined,
  article: Article | undefined,
): Shown | undefined {
  const { state, digest, plain, inputs, intent } = record ?? {};
  if (state === "intent" || state === "ambiguous") return withInputs(intent ?? article, article);
  if (state !== "published" && state !== "detached") return article;
  // An update that the copy never got has left its intent, and no digest.
  if (digest === undefined) return undefined;
  return withInputs({ digest, ...(plain !== undefined && { plain }), inputs }, article);
}

/** What a record says of a copy that not everybody can find; nothing of any other. */
export function hiding({
  visibility = "public",
}: Pick<SeenCopy, "visibility">): Pick<LedgerRecord, "visibility"> {
  return visibility === "public" ? {} : { visibility };
}
