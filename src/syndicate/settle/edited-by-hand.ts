import { type Article, digestsOf, withoutDigests } from "../../core/article.ts";
import { compareAndSwap } from "../../core/compare-and-swap.ts";
import { ConfigError } from "../../core/errors.ts";
import type { LedgerRecord } from "../../core/ledger.ts";
import type { PlatformId } from "../../core/post.ts";
import { keyOf, type Step } from "../../core/step.ts";
import { identityOf } from "../identity/identity.ts";
import { changesFor } from "../model/entries.ts";
import type { ApplyPorts, Plan, RecordChange, Scope } from "../model/types.ts";
import { prepare } from "../plan/prepare.ts";

/**
 * Writes down that a person has edited copies by hand, which the platform's API could not change: each shows its post as
 * the post is now. Said twice, it is done once.
 * @throws {ConfigError} a post that has no copy there which is out of date
 * @throws {LedgerError} the ledger cannot be read or written
 */
export async function settleEdited(
  scope: Scope,
  { isDry, ...ports }: ApplyPorts & { readonly isDry: boolean },
): Promise<void> {
  const { clock, signal } = ports;
  await compareAndSwap(
    async () => {
      const plan = await prepare(scope, ports);
      const steps = plan.steps.filter(({ path }) => scope.asked?.has(path));
      refuseOthers(steps, ports);
      const records = steps.filter(isOutOfDate).flatMap((step) => editedRecords(step, plan, ports));
      if (records.length === 0 || isDry) return;
      const changes = changesFor(plan.ledger.entries, records, plan.moves);
      await ports.ledger.write(plan.ledger.version, changes, "Note what was edited by hand");
    },
    { attempts: 4, pauseMs: 200, clock, signal },
  );
}

function isOutOfDate(step: Step): boolean {
  return step.isOutOfDate === true;
}

function refuseOthers(steps: readonly Step[], { platforms }: ApplyPorts): void {
  const nameOf = (id: PlatformId) => platforms.find((one) => one.id === id)?.name ?? id;
  const others = steps.filter((step) => !isOutOfDate(step) && step.reason !== "up-to-date");
  if (others.length === 0) return;
  throw new ConfigError(
    others.map(({ path, platform }) => ({
      input: "--up-to-date",
      message: `${path} has no copy on ${nameOf(platform)} that is out of date and that only you can change`,
    })),
  );
}

function editedRecords(
  { path, platform }: Step,
  { ledger, renderings, moves }: Plan,
  { posts, clock }: ApplyPorts,
): RecordChange[] {
  const article = renderings.get(keyOf(path, platform))?.article;
  const post = posts.find((one) => one.path === path);
  const known = moves.find(({ to }) => to.path === path)?.from ?? path;
  const entry = ledger.entries.get(known);
  const record = entry?.platforms[platform];
  if (article === undefined || post === undefined || record === undefined) return [];
  const shown = showing(record, article, clock.now());
  return [{ post: identityOf(post, entry), platform, record: shown }];
}

function showing({ unlike: _, ...record }: LedgerRecord, article: Article, at: Date): LedgerRecord {
  const { inputs } = article;
  const known = { ...withoutDigests(record), ...digestsOf(article) };
  return { ...known, ...(inputs && { inputs }), at: at.toISOString() };
}
