import { digestsOf } from "../core/article.ts";
import type { Platform } from "../core/platform.ts";
import type { Step } from "../core/step.ts";
import { keyOf } from "./plan.ts";
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
    if (step.kind === "update" && !isWaiting) return withoutDigest(step, post, plan);
    if (step.kind !== "create" || !step.article) return [];
    const at = ports.clock.now().toISOString();
    if (isWaiting) {
      if (!plan.firstRun.includes(step.platform)) return [];
      const record = { state: "failed", at, note: "not-live" } as const;
      return [{ post, platform: step.platform, record }];
    }
    // A platform that cannot be asked takes the first of its posts at once; the others' intents only reserve them.
    const starts = platform.list === undefined && !begun.has(platform);
    begun.add(platform);
    const intent = { nonce: ports.nonce(), run: ports.run, at, ...digestsOf(step.article) };
    const record = { state: "intent", intent: starts ? { ...intent, started: true } : intent };
    return [{ post, platform: step.platform, record: { ...record, state: "intent" } }];
  });
}

/** The nonces of intents, by `keyOf`. */
export function noncesOf(intents: readonly RecordChange[]): ReadonlyMap<string, string> {
  return new Map(
    intents.flatMap(({ post, platform, record }): [string, string][] => {
      const { state, intent } = record;
      return state === "intent" && intent ? [[keyOf(post.path, platform), intent.nonce]] : [];
    }),
  );
}

function withoutDigest(step: Step, post: Identity, plan: Plan): RecordChange[] {
  const from = plan.moves.find(({ to }) => to.path === step.path)?.from ?? step.path;
  const known = plan.ledger.entries.get(from)?.platforms[step.platform];
  if (known?.digest === undefined) return [];
  const { digest: _, plain: __, ...record } = known;
  return [{ post, platform: step.platform, record }];
}
