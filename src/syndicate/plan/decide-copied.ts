import { type Article, isShown, isShownButForLinks } from "../../core/article.ts";
import type { LedgerRecord } from "../../core/ledger.ts";
import { wishFor } from "../../core/post.ts";
import { type ChangeThere, isWriteToCopy, type Step } from "../../core/step.ts";
import { isOwnCopy } from "../identity/own-copy.ts";
import { otherOwner } from "../model/account.ts";
import { isSameRecord } from "../model/entries.ts";
import { reasonOfSilence } from "../model/failure-codes.ts";
import { differenceOf, editOf, followed, isTakenDown, type KnownThere } from "../model/there.ts";
import type { Scope } from "../model/types.ts";
import type { Candidate } from "./candidates.ts";
import type { Decision, Evidence } from "./decision.ts";
import { articleOf } from "./sendable.ts";
import { lacksKey, stepOf } from "./step-of.ts";
import { type WishChange, wishChange } from "./wishes.ts";

/**
 * What becomes of a copy. Its text follows the post, unless a person changed it on the platform; who can find it follows
 * the post's own front matter, and nothing else. Both are checked against what the platform lists before anything is sent.
 */
export function decideCopied(candidate: Candidate, evidence: Evidence): Decision {
  const { platform, record } = candidate;
  const { listing, silence } = evidence;
  const text = textStep(candidate, evidence);
  const { article } = articleOf(candidate, evidence);
  if (record?.copy !== undefined && isKept(evidence) && text.kind !== "update") {
    return keptCopy(candidate, evidence, text);
  }
  if (record?.copy === undefined || article === undefined) return { step: text };
  const known = listing?.complete({ id: record.copy.id });
  if (known && !isOwnCopy(candidate, known, { ...evidence, ...evidence.others })) {
    const isWritten = text.kind === "update" || wishChange(record, article, "public") !== undefined;
    if (!isWritten) return { step: text };
    return { step: stepOf(candidate, "blocked", "errors"), other: known };
  }
  const there = known && { record, known, article, platform };
  const now = there ? followed(there) : record;
  const change = wishChange(record, article, now.visibility ?? "public");
  if (change === undefined && text.kind !== "update") {
    return { step: text, ...noted(record, withNewInputs(now, article)) };
  }
  const heeded: LedgerRecord = { ...now, ...(article.wish && { wish: article.wish }) };
  const step = changeStep(candidate, evidence, { text, article, there, change });
  const owner = otherOwner(record, { listing, own: evidence.account });
  if (owner !== undefined && isWriteToCopy(step)) {
    return { step: { ...stepOf(candidate, "blocked", "other-account"), owner } };
  }
  const isSilent = silence !== undefined && isWriteToCopy(step);
  const made = isSilent ? stepOf(candidate, "blocked", reasonOfSilence(silence)) : step;
  // What the platform does not say may be otherwise than the ledger has it.
  const isHeeded = silence === undefined && (change === "noted" || step.asks !== undefined);
  return {
    step: made,
    ...noted(record, isHeeded ? heeded : now),
    wantsListing: listing === undefined && platform.list !== undefined,
  };
}

/** True of a copy that is up to date whatever this version of Posse would make of its post. */
function isKept({ hasSameInputs, scope }: Evidence): boolean {
  return hasSameInputs && scope.refresh !== true;
}

/**
 * Neither the post nor what it asks for has changed. Where its platform was asked for another copy's sake, the record still
 * follows this one to where it lies now.
 */
function keptCopy(candidate: Candidate, evidence: Evidence, text: Step): Decision {
  const { platform, record } = candidate;
  const known = record?.copy && evidence.listing?.complete({ id: record.copy.id });
  const isOwn = known && isOwnCopy(candidate, known, { ...evidence, ...evidence.others });
  if (record === undefined || !isOwn) return { step: text };
  return {
    step: text,
    ...noted(record, followed({ record, known, article: undefined, platform })),
  };
}

/**
 * A copy that shows the article, and whose record does not say what it was made from, or something else than it would be
 * made from now: from here on it is up to date for as long as that stays the same, whichever version of Posse reads it.
 */
function withNewInputs(record: LedgerRecord, article: Article): LedgerRecord {
  if (!isShown(article, record.unlike ?? record)) return record;
  const { inputs: _, ...rest } = record;
  return article.inputs === undefined ? rest : { ...rest, inputs: article.inputs };
}

/** What is to be done about the text of a copy, as far as the ledger tells. */
function textStep(candidate: Candidate, evidence: Evidence): Step {
  const { record } = candidate;
  const { scope } = evidence;
  const { article, trouble } = articleOf(candidate, evidence);
  const off = isFixed(candidate) ? "cannot-update" : scope.update ? undefined : "update-off";
  const isSameRendering = article !== undefined && isShown(article, record ?? {});
  const isCurrent = isSameRendering || (isKept(evidence) && record?.unlike === undefined);
  const isSameText = article !== undefined && isShownButForLinks(article, record ?? {});
  // Where a copy cannot be changed, one whose links lead to the originals is as good as it gets.
  const isGoodEnough = isCurrent || (off === "cannot-update" && isSameText);
  if (isGoodEnough && (!isForced(scope) || off !== undefined)) {
    return stepOf(candidate, "skip", "up-to-date");
  }
  if (article !== undefined && isLeftUnlike(candidate, evidence, article)) {
    const known = { face: record?.face };
    const changed = differenceOf({ ...candidate, known, record: undefined, article }) ?? "text";
    return { ...stepOf(candidate, "skip", "edited-there", { article }), changed };
  }
  if (off === "cannot-update" && article !== undefined && record?.digest !== undefined) {
    return { ...byHand(candidate, stepOf(candidate, "skip", off)), isOutOfDate: true };
  }
  // What the copy shows is not known: of an adopted one, or where the post cannot be rendered.
  if (off !== undefined) return stepOf(candidate, "skip", off);
  if (article === undefined) return stepOf(candidate, "blocked", trouble);
  if (isStale(candidate, evidence)) return stepOf(candidate, "skip", "stale");
  if (lacksKey(candidate)) return stepOf(candidate, "skip", "no-key", { article });
  const hasSameText = isSameText || isShownButForLinks(article, record?.unlike ?? {});
  const reason = isCurrent ? "forced" : hasSameText ? "links" : "changed";
  return stepOf(candidate, "update", reason, { article });
}

/** It was found with another text than the post's, which has not changed since. */
function isLeftUnlike(candidate: Candidate, evidence: Evidence, article: Article): boolean {
  const { unlike } = candidate.record ?? {};
  const isSame = evidence.hasSameInputs || (unlike !== undefined && isShown(article, unlike));
  return unlike !== undefined && isSame && !mayOverwrite(candidate, evidence);
}

interface Change {
  /** What is to be done about the text alone. */
  readonly text: Step;
  readonly article: Article;
  readonly there: KnownThere | undefined;
  readonly change: WishChange | undefined;
}

function changeStep(candidate: Candidate, evidence: Evidence, facts: Change): Step {
  const { text, there, change, article } = facts;
  const edit = mayOverwrite(candidate, evidence) ? undefined : there && editMet(there, text);
  if (change === undefined || change === "noted") {
    const changed = whatChanged(evidence, { there, edit, change });
    return text.kind === "update" && changed ? kept(candidate, text, changed) : text;
  }
  if (!canTurn(candidate, change)) {
    const step = stepOf(candidate, "skip", "cannot-update", { article });
    return {
      ...byHand(candidate, step),
      asks: change,
      ...(text.isOutOfDate && { isOutOfDate: true }),
    };
  }
  if (isStale(candidate, evidence)) return stepOf(candidate, "skip", "stale");
  if (lacksKey(candidate)) return stepOf(candidate, "skip", "no-key", { article });
  const hasText = text.kind === "update";
  // What is hidden may hold whatever it holds; what is published has to be what its author wants.
  if (hasText && edit && change === "publish") return kept(candidate, text, edit);
  const step = stepOf(candidate, change, "visibility", { article });
  return hasText && edit === undefined ? step : { ...step, keepsText: true };
}

/** A copy that was found with another text is left so as long as the post's own stays the same. */
function editMet(there: KnownThere, { reason }: Step): ChangeThere | undefined {
  const isLeft = reason === "links" && there.record.unlike !== undefined;
  return editOf(there) ?? (isLeft ? differenceOf({ ...there, record: undefined }) : undefined);
}

/** What a person changed there that an update would meet. */
function whatChanged(
  { scope }: Evidence,
  {
    there,
    edit,
    change,
  }: Pick<Change, "there" | "change"> & { readonly edit: ChangeThere | undefined },
): ChangeThere | undefined {
  // `overwrite` is about what the copy holds: a post that has it may be taken down, and left, all the same.
  const isSettled = change === "noted" || isForced(scope);
  return edit ?? (there && !isSettled && isTakenDown(there) ? "visibility" : undefined);
}

/** A copy that is left as a person made it. It is trouble only if the author would be waiting for what is not sent. */
function kept(candidate: Candidate, { reason, article }: Step, changed: ChangeThere): Step {
  const isQuiet = changed === "visibility" || reason === "links";
  const kind = isQuiet ? "skip" : "blocked";
  return { ...stepOf(candidate, kind, "edited-there", { article }), changed };
}

/** A record only where it says something new. */
function noted(before: LedgerRecord, now: LedgerRecord): { readonly record?: LedgerRecord } {
  return isSameRecord(before, now) ? {} : { record: now };
}

/** Whether a person has said that what the copy holds may go. */
export function mayOverwrite({ post, platform }: Candidate, { scope }: Evidence): boolean {
  return isForced(scope) || wishFor(post, platform.id).overwrite === true;
}

function isForced({ force, asked }: Scope): boolean {
  return force === true && asked !== null;
}

function isStale({ record }: Candidate, { later }: Evidence): boolean {
  return record?.commit !== undefined && later.has(record.commit);
}

/** What only a person can do, with the place to do it. */
function byHand({ platform, record }: Candidate, step: Step): Step {
  const editUrl = record?.copy && (platform.editorOf?.(record.copy) ?? record.copy.url);
  return editUrl ? { ...step, editUrl } : step;
}

/** A copy that cannot be changed, with whatever key. */
function isFixed({ platform, record }: Candidate): boolean {
  const { create, update, canUpdate } = platform;
  return record?.copy?.id === "" || canUpdate === false || (!!create && !update);
}

/** Without a key nobody knows what the platform's client could do: a plan takes it that it can. */
function canTurn(candidate: Candidate, change: "publish" | "hide"): boolean {
  const { platform } = candidate;
  return !isFixed(candidate) && (platform.create === undefined || platform[change] !== undefined);
}
