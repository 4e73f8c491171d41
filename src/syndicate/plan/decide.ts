import type { Article } from "../../core/article.ts";
import type { LedgerRecord } from "../../core/ledger.ts";
import type { Step } from "../../core/step.ts";
import { formerCopyOf } from "../identity/unclaimed-copies.ts";
import { otherMaker } from "../model/account.ts";
import { canonicalKey } from "../model/canonical.ts";
import { reasonOfSilence } from "../model/failure-codes.ts";
import { copyOf } from "../model/listing.ts";
import { publishedRecord, type SeenCopy, shownBy, wishOf } from "../model/published-record.ts";
import { asFound, differenceOf } from "../model/there.ts";
import type { Candidate } from "./candidates.ts";
import { decideCopied, mayOverwrite } from "./decide-copied.ts";
import type { Decision, Evidence } from "./decision.ts";
import { findCopy } from "./find-copy.ts";
import { articleOf } from "./sendable.ts";
import { lacksKey, stepOf } from "./step-of.ts";

/** One decision about one post and one platform: pure and total. */
export function decide(candidate: Candidate, evidence: Evidence): Decision {
  const { verdict, record } = candidate;
  switch (verdict.kind) {
    case "settled": {
      const { looked, clashes } = evidence;
      // One that was offered to be brought there by hand: a person has done so, and nobody else lays claim to it.
      const isOpen = verdict.reason === "baseline" || verdict.reason === "offered";
      if (looked && !clashes && isOpen) {
        return adopt(candidate, evidence, { copy: looked, reason: "found" });
      }
      return { step: stepOf(candidate, verdict.step, verdict.reason) };
    }
    case "baseline": {
      const { looked } = evidence;
      if (looked) return adopt(candidate, evidence, { copy: looked, reason: "found" });
      return {
        step: stepOf(candidate, "skip", verdict.reason ?? "baseline"),
        record: record?.state === "baseline" ? record : olderRecord(verdict, evidence),
      };
    }
    case "kept-out":
      return {
        step: stepOf(candidate, "skip", verdict.reason),
        record: { state: "failed", at: evidence.at, reason: verdict.reason },
      };
    case "held": {
      const { article } = articleOf(candidate, evidence);
      const isSame = article?.digest === record?.intent?.digest;
      return noted(
        candidate,
        evidence,
        stepOf(candidate, "skip", "in-progress", isSame ? {} : { article }),
      );
    }
    case "ambiguous": {
      const { looked } = evidence;
      if (looked) return adopt(candidate, evidence, { copy: looked, reason: "found" });
      const owner = otherMaker(record, evidence.account);
      const step = stepOf(candidate, "blocked", "ambiguous");
      const known = { step: owner === undefined ? step : { ...step, owner } };
      if (record === undefined || record.state === "ambiguous") return known;
      const note = "the run ended before the platform's answer was known";
      return { ...known, record: { ...record, state: "ambiguous", note } };
    }
    case "copied":
      return decideCopied(candidate, evidence);
    case "wanted":
    case "doubtful":
      return decideWanted(candidate, evidence);
  }
}

/** Why it is older is noted where it is not that the post was there before Posse. */
export function olderRecord(
  { reason }: { readonly reason?: "opted-out" | "unrecorded" },
  { isFirstRun, at }: Pick<Evidence, "isFirstRun" | "at">,
): LedgerRecord {
  const why = reason === "unrecorded" ? reason : isFirstRun ? undefined : "older-post";
  return { state: "baseline", at, ...(why !== undefined && { reason: why }) };
}

function decideWanted(candidate: Candidate, evidence: Evidence): Decision {
  const { platform, record } = candidate;
  const named = isLost(candidate) ? undefined : candidate.named;
  const { listing, at } = evidence;
  const { article, trouble } = articleOf(candidate, evidence);
  if (article === undefined || evidence.clashes) {
    return noted(candidate, evidence, stepOf(candidate, "blocked", article ? "errors" : trouble));
  }
  if (named !== undefined) {
    const copy = listing?.complete(named) ?? { id: named.id ?? "", url: named.url ?? "" };
    const wantsListing = listing === undefined && platform.list !== undefined;
    return { ...adopt(candidate, evidence, { copy, reason: "named", article }), wantsListing };
  }
  const found = findCopy(candidate, evidence, article);
  if (found === "unclear") {
    return noted(candidate, evidence, stepOf(candidate, "blocked", "ambiguous"));
  }
  // One that shows a former address is not compared with the article: it is out of date anyway.
  if (found?.isOld) return adopt(candidate, evidence, { ...found, reason: "found" });
  if (found) return adopt(candidate, evidence, { ...found, reason: "found", article });
  if (lacksKey(candidate)) return { step: stepOf(candidate, "skip", "no-key", { article }) };
  if (evidence.silence !== undefined) {
    const step = stepOf(candidate, "blocked", reasonOfSilence(evidence.silence));
    // The next run would not come to one that nobody asks for again.
    const isForgotten = step.reason === "deferred" && record?.state === "baseline";
    return isForgotten
      ? { step, record: { state: "failed", at, reason: step.reason } }
      : noted(candidate, evidence, step);
  }
  const owner = otherMaker(record, evidence.account);
  if (owner !== undefined) {
    return { step: { ...stepOf(candidate, "blocked", "other-account"), owner } };
  }
  const until = heldBackUntil(candidate, evidence);
  if (until !== undefined) {
    return noted(candidate, evidence, { ...stepOf(candidate, "skip", "held-back"), until });
  }
  const isOpen = platform.list !== undefined && listing === undefined;
  return (
    mayBeThere(candidate, evidence, article) ?? {
      step: stepOf(candidate, "create", "new", { article }),
      wantsListing: isOpen,
    }
  );
}

/**
 * A post that the platform may have already, although the ledger says nothing of it, as when that was lost: a copy that
 * no post claims has its title, or nobody can tell and nobody has asked for this very post.
 */
function mayBeThere(
  candidate: Candidate,
  evidence: Evidence,
  { title }: Article,
): Decision | undefined {
  const { post, platform, verdict } = candidate;
  const former = formerCopyOf(post, { platform: platform.id, title }, evidence.orphans);
  const canonicalUrl = former?.canonicalUrl;
  if (canonicalUrl) {
    const step = stepOf(candidate, "blocked", "maybe-moved");
    return left(candidate, evidence, { ...step, former: { path: "", canonicalUrl } });
  }
  const isUnnamed = verdict.kind === "wanted" && verdict.isUnnamed === true;
  if (!isUnnamed || !evidence.isUnsure) return undefined;
  return left(candidate, evidence, stepOf(candidate, "blocked", "maybe-there"));
}

/** An older post that is not sent stays an older one: it has to be asked for again. */
function left(candidate: Candidate, evidence: Evidence, step: Step): Decision {
  if (!candidate.isOlder) return noted(candidate, evidence, step);
  return candidate.record?.state === "baseline"
    ? { step }
    : { step, record: olderRecord({}, evidence) };
}

/** When a copy may be made that its author wants later than the original; whoever names its post wants it now. */
function heldBackUntil({ post, platform }: Candidate, { scope, at }: Evidence): string | undefined {
  const ms = scope.after?.get(platform.id);
  const isNamed = scope.purpose === "publish" && scope.asked?.has(post.path) === true;
  if (ms === undefined || post.date === null || isNamed) return undefined;
  const until = new Date(post.date.getTime() + ms);
  return until > new Date(at) ? until.toISOString() : undefined;
}

/**
 * A post that has to wait is noted: after a first run the next would take it for an old one, and once it is edited nobody
 * would know whether a platform that cannot be asked has it.
 */
function noted({ record }: Candidate, { isFirstRun, at }: Evidence, step: Step): Decision {
  const isNoted = record !== undefined && !(isFirstRun && record.state === "baseline");
  if (isNoted) return { step };
  return { step, record: { state: "failed", at, reason: step.reason } };
}

/** The front matter still names the copy that was deleted. */
function isLost({ record, named }: Candidate): boolean {
  if (record?.state !== "detached" || record.copy === undefined) return false;
  const { id, url } = record.copy;
  return named?.id === id || (!!named?.url && canonicalKey(named.url) === canonicalKey(url));
}

function adopt(
  candidate: Candidate,
  evidence: Evidence,
  found: {
    readonly copy: SeenCopy;
    readonly reason: "named" | "found";
    readonly article?: Article;
    /** It shows an address that the post has no more: out of date, whatever else it shows. */
    readonly isOld?: boolean;
  },
): Decision {
  const { record, platform } = candidate;
  const { reason, article, isOld } = found;
  const copy = copyOf(found.copy);
  const changed = differenceOf({ known: found.copy, record, article, platform });
  const shown = reason === "found" ? shownBy(record, article) : article;
  const isLeft = changed !== undefined && !mayOverwrite(candidate, evidence);
  const made = {
    ...evidence,
    shown: isOld || changed || found.copy.isUnfinished ? undefined : shown,
    unlike: isLeft ? article : undefined,
    wish: wishOf(record) ?? article?.wish,
  };
  const step = stepOf(candidate, "adopt", reason, { article, copy });
  return {
    step: isLeft ? { ...step, changed } : step,
    record: publishedRecord(asFound(found.copy, record), made, record),
  };
}
