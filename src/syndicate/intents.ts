import { digestsOf } from "../core/article.ts";
import type { Intent, LedgerRecord } from "../core/ledger.ts";
import type { Platform } from "../core/platform.ts";
import { keyOf, type Step } from "../core/step.ts";
import { leave } from "./leave.ts";
import type { ApplyPorts, Identity, Plan, RecordChange } from "./types.ts";

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
  return plan.steps.flatMap((step): RecordChange[] => {
    const post = plan.identities.get(step.path);
    const platform = ports.platforms.find(({ id }) => id === step.platform);
    if (!post || !platform) return [];
    const isWaiting = waiting.has(step.canonicalUrl);
    if (!step.article) return [];
    const at = ports.clock.now().toISOString();
    const { article } = step;
    const write = () => ({ nonce: ports.nonce(), run: ports.run, at, ...digestsOf(article) });
    if (step.kind === "update" && !isWaiting) return inDoubt(step, { post, plan, intent: write() });
    if (step.kind !== "create") return [];
    if (isWaiting) {
      const isFirstRun = plan.firstRun.includes(step.platform);
      const record = leave(recordBefore(step, plan), { isFirstRun, at, note: "not-live" });
      return record ? [{ post, platform: step.platform, record }] : [];
    }
    // A platform that cannot be asked takes the first of its posts at once; the others' intents only reserve them.
    const starts = platform.list === undefined && !begun.has(platform);
    begun.add(platform);
    const intent = write();
    const record = { state: "intent", intent: starts ? { ...intent, started: true } : intent };
    return [{ post, platform: step.platform, record: { ...record, state: "intent" } }];
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
function inDoubt(
  step: Step,
  { post, plan, intent }: { readonly post: Identity; readonly plan: Plan; readonly intent: Intent },
): RecordChange[] {
  const known = recordBefore(step, plan);
  if (known === undefined) return [];
  const { digest: _, plain: __, ...record } = known;
  return [
    { post, platform: step.platform, record: { ...record, intent: { ...intent, update: true } } },
  ];
}

/** What the ledger said when the plan was made: of a post that has moved, where it was. */
export function recordBefore(step: Step, { moves, ledger }: Plan): LedgerRecord | undefined {
  const from = moves.find(({ to }) => to.path === step.path)?.from ?? step.path;
  return ledger.entries.get(from)?.platforms[step.platform];
}
