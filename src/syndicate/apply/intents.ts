import { digestsOf, withoutDigests } from "../../core/article.ts";
import type { Intent, LedgerRecord } from "../../core/ledger.ts";
import type { Platform } from "../../core/platform.ts";
import { isWriteToCopy, keyOf, type Step } from "../../core/step.ts";
import { recordsBefore, recordsPlanned } from "../model/entries.ts";
import type { ApplyPorts, Plan, RecordChange } from "../model/types.ts";
import { leave } from "./leave.ts";
import { cancelled } from "./outcomes.ts";

/**
 * What the ledger has to say before anything is sent (architecture rule 3): a durable note for each create, and of each
 * copy that is about to be updated, that nobody knows what it shows until the platform has answered. `waiting` are
 * canonical URLs that do not answer yet.
 */
export function intentsFor(
  plan: Plan,
  ports: ApplyPorts,
  waiting: ReadonlySet<string | null>,
): readonly RecordChange[] {
  const begun = new Set<Platform>();
  const before = recordsBefore(plan);
  const planned = recordsPlanned(plan);
  return plan.steps.flatMap((step): RecordChange[] => {
    const { kind, article } = step;
    const post = plan.identities.get(step.path);
    const platform = ports.platforms.find(({ id }) => id === step.platform);
    if (!post || !platform || !article) return [];
    const at = ports.clock.now().toISOString();
    const { wish } = article;
    const sent = step.keepsText ? undefined : platform.faceOf?.(article);
    const write = () => ({
      ...{ nonce: ports.nonce(), run: ports.run, at, ...digestsOf(article) },
      ...(article.inputs && { inputs: article.inputs }),
      ...(wish !== undefined && { wish }),
      ...(sent !== undefined && { text: sent.text }),
      ...(!step.keepsText && { title: sent?.title ?? article.title }),
    });
    const say = (record: LedgerRecord | undefined) =>
      record ? [{ post, platform: step.platform, record }] : [];
    const isWaiting = waitsForOriginal(step, waiting);
    if (isWriteToCopy(step) && !isWaiting) {
      const known = planned(step);
      return say(known && inDoubt(known, write(), step));
    }
    if (kind !== "create") return [];
    if (isWaiting) {
      const why = ports.signal?.aborted
        ? { note: cancelled.message }
        : { reason: "not-live" as const };
      return say(leave(before(step), { at, ...why }));
    }
    // A platform that cannot be asked takes the first of its posts at once; the others' intents only reserve them.
    const starts = platform.list === undefined && !begun.has(platform);
    begun.add(platform);
    const account = plan.accounts.get(step.platform);
    const owned = account === undefined ? {} : { account };
    const isPublic = article.visibility === "public" && platform.list !== undefined;
    const intent = {
      ...{ ...write(), ...owned },
      ...(isPublic && { isPublic }),
      ...(starts && { started: true }),
    };
    return say({ state: "intent", intent });
  });
}

/** The nonces of intents, by `keyOf`. */
export function noncesOf(intents: readonly RecordChange[]): ReadonlyMap<string, string> {
  return new Map(
    intents.flatMap(({ post, platform, record }): [string, string][] => {
      const { intent } = record;
      return intent ? [[keyOf(post.path, platform), intent.nonce]] : [];
    }),
  );
}

/** A copy that is about to be updated: two runs that do so at once must not both believe that theirs came last. */
function inDoubt(known: LedgerRecord, intent: Intent, { keepsText }: Step): LedgerRecord {
  const shown = keepsText ? known : withoutDigests(known);
  return { ...shown, intent: { ...intent, update: true } };
}

/** What is hidden does not wait for its original, which may be on its way out too. */
export function waitsForOriginal(
  { kind, canonicalUrl }: Step,
  waiting: ReadonlySet<string | null>,
): boolean {
  return kind !== "hide" && waiting.has(canonicalUrl);
}
