import { withoutDigests } from "../../core/article.ts";
import { PlatformError } from "../../core/errors.ts";
import type { LedgerEntry, LedgerRecord } from "../../core/ledger.ts";
import type { Platform } from "../../core/platform.ts";
import type { PlatformId } from "../../core/post.ts";
import type { Step } from "../../core/step.ts";
import type { Plan, RecordChange } from "../model/types.ts";
import type { LedgerWriter } from "./ledger-writer.ts";

const MESSAGE = "Free the address of a copy";

interface Facts {
  readonly plan: Pick<Plan, "gone" | "steps">;
  readonly writer: Pick<LedgerWriter, "snapshot" | "record">;
}

/**
 * Writes, and once more if the platform says that another copy has the post's address, and that copy is one of the blog's
 * own: of a post that has another address now, that may be another one now, or that is gone. Its address is cleared first. Where it has a new
 * one, it gets that with its next update: in this run or the next, or when its post is wanted there again.
 */
export async function withFreeAddress<T>(
  write: () => Promise<T>,
  platform: Platform,
  step: Step,
  facts: Facts,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const isDuplicate = error instanceof PlatformError && error.reason === "duplicate";
    // What is taken for a while only is a title.
    const isTaken = isDuplicate && error.retryAfter === undefined;
    if (!isTaken || !(await hasFreed(platform, step, facts))) throw error;
    return write();
  }
}

async function hasFreed(platform: Platform, step: Step, { plan, writer }: Facts): Promise<boolean> {
  const { id, list, release } = platform;
  if (list === undefined || release === undefined) return false;
  try {
    const holder = (await list()).find(
      (copy) => copy.canonicalUrl === step.canonicalUrl && copy.id !== step.copy?.id,
    );
    if (holder === undefined) return false;
    const isHolders = ({ platforms: { [id]: record } }: LedgerEntry) =>
      record?.state === "published" && record.copy?.id === holder.id;
    const owner = [...writer.snapshot().entries.values()].find(isHolders);
    const isElsewhere = owner !== undefined && owner.canonicalUrl !== holder.canonicalUrl;
    // Whosever it is: its post is not there any more.
    const isAskedAbout = plan.steps.some(
      ({ former }) => former !== undefined && former.path === owner?.path,
    );
    if (!isElsewhere && !isAskedAbout && !plan.gone.some(isHolders)) return false;
    // Before it is so: a copy that counted as up to date would stay without an address.
    if (owner !== undefined && !(await writer.record([outOfDate(owner, id)], MESSAGE)))
      return false;
    await release({ id: holder.id, url: holder.url });
    return true;
  } catch (error) {
    if (error instanceof PlatformError) return false;
    throw error;
  }
}

function outOfDate(entry: LedgerEntry, platform: PlatformId): RecordChange {
  const { schema: _, platforms, ...post } = entry;
  const record: LedgerRecord = { state: "published", ...platforms[platform] };
  return {
    ...{ platform, record: withoutDigests(record) },
    post: { ...post, body: post.body ?? "" },
  };
}
