import type { Rendering } from "../../core/article.ts";
import { PlatformError } from "../../core/errors.ts";
import type { LedgerSnapshot } from "../../core/ledger.ts";
import type { Copy, Listed, ListedCopy, Platform } from "../../core/platform.ts";
import type { PlatformId } from "../../core/post.ts";
import { isWriteToCopy, keyOf } from "../../core/step.ts";
import { isInFlight, type OtherRuns } from "../apply/recover.ts";
import { refuseForeign } from "../identity/foreign.ts";
import { matchPosts } from "../identity/identity.ts";
import { type OwnCopies, ownCopies } from "../identity/own-copies.ts";
import type { FileChanges } from "../identity/suspects.ts";
import { accountBehind } from "../model/account.ts";
import { recordsBefore } from "../model/entries.ts";
import type { Matches, Plan, PlanPorts, Scope } from "../model/types.ts";
import { type Candidates, candidates, needsArticle } from "./candidates.ts";
import { lookForCopies } from "./look.ts";
import { type PlanInput, plan } from "./plan.ts";
import { unchangedCopies } from "./unchanged-copies.ts";
import { verifySteps } from "./verify-steps.ts";
import { refuseWrongClock } from "./wrong-clock.ts";

/**
 * Decides what a run would do, and writes nothing. A platform is asked what it holds only if a copy would be created
 * there or changed, or an earlier try is in doubt; one that cannot list it, what it shows in public.
 * @throws {LedgerError} the ledger cannot be read, or is another blog's
 * @throws {ConfigError} something is to be published, and the machine's clock was never set
 */
export async function prepare(scope: Scope, ports: PlanPorts): Promise<Plan> {
  const decided = await decideAll(scope, ports);
  return ports.verify?.when === "planned" ? verifySteps(decided, ports) : decided;
}

async function decideAll(scope: Scope, ports: PlanPorts): Promise<Plan> {
  const { posts, platforms, commit } = ports;
  const now = ports.clock.now();
  if (scope.purpose === "publish") refuseWrongClock(now);
  const ledger = await ports.ledger.read();
  const otherRuns = await otherRunsOf(ledger, ports, now);
  const matches = await matchesFor(ledger, ports, scope);
  const found = candidates({ posts, platforms, ledger, scope, otherRuns, matches });
  refuseForeign(ledger, ports, found.matches);
  const copies = ownCopies(posts, found.matches.entries);
  const unchanged = await unchangedCopies(found, { copies, ports });
  const known: PlanInput = {
    ...{ posts, platforms, ledger, scope, candidates: found, commit, now, unchanged },
    ...{ listings: new Map(), unreachable: new Map(), accounts: new Map() },
    renderings: await renderAll(found, { scope, copies, unchanged, ports }),
    version: ports.inputs?.version,
    ...{ looked: new Map(), unclear: new Set(), shown: new Map(), later: new Set() },
    addressOf: ports.addressOf,
    containsSecret: ports.containsSecret ?? (() => false),
  };
  const draft = plan(known);
  const asked = platforms.filter(({ id }) => draft.wantsListing.has(id));
  const creating = platformsOfCreates(draft.plan);
  const answers = await answersOf(asked, ledger, ports, {
    creating,
    aboutOf: ({ id }) => ({
      since: dayBeforeOldest(found, draft.plan, { platform: id, now }),
      known: copiesToChange(draft.plan, id),
    }),
  });
  const input: PlanInput = { ...known, ...answers };
  const later = await laterCommits(draft.plan, ports);
  const listed = asked.length > 0 || later.size > 0 ? plan({ ...input, later }).plan : draft.plan;
  const { accounts, refused, ...seen } = await lookForCopies(listed, ports);
  if (seen.shown.size === 0 && refused.size === 0) return listed;
  const owners = new Map([...input.accounts, ...accounts]);
  const unreachable = new Map([...input.unreachable, ...refused]);
  return plan({ ...input, later, ...seen, unreachable, accounts: owners }).plan;
}

function platformsOfCreates({ steps }: Plan): ReadonlySet<PlatformId> {
  return new Set(steps.flatMap(({ kind, platform }) => (kind === "create" ? [platform] : [])));
}

/** What platforms hold, as far as they said it. */
type Answers = Pick<PlanInput, "listings" | "accounts" | "unreachable">;

const dayMs = 24 * 60 * 60 * 1000;

/**
 * No copy of a new post is older than the post, but for clocks and time zones. Copies that are only to be changed are known:
 * nothing that is older than this moment is looked for. Undefined: everything is, since a post has no date, or may have had
 * another one when it was sent, of which the ledger would tell if it was not a new one.
 */
function dayBeforeOldest(
  { all, firstRun }: Candidates,
  { steps }: Plan,
  { platform, now }: { readonly platform: PlatformId; readonly now: Date },
): Date | undefined {
  const sought = new Set(
    steps.flatMap((step) =>
      step.platform === platform && step.kind !== "skip" && !isWriteToCopy(step) ? [step.path] : [],
    ),
  );
  const those = all.filter(
    ({ post, platform: { id } }) => id === platform && sought.has(post.path),
  );
  const isRecent = ({ isOlder }: Candidates["all"][number]) => !isOlder && !firstRun.has(platform);
  const dates = those.map(
    (one) => (isRecent(one) ? one.post.date?.getTime() : undefined) ?? Number.NaN,
  );
  const oldest = Math.min(now.getTime(), ...dates);
  return Number.isFinite(oldest) ? new Date(oldest - dayMs) : undefined;
}

/** The copies that are to be changed: what they hold has to be known before. */
function copiesToChange({ steps }: Plan, platform: PlatformId): readonly Copy[] {
  return steps.flatMap((step) =>
    step.platform === platform && isWriteToCopy(step) ? (step.copy ?? []) : [],
  );
}

/** What platforms are asked for. */
interface Questions {
  /** Where copies are to be created. */
  readonly creating?: ReadonlySet<PlatformId>;
  readonly aboutOf?: (platform: Platform) => Listed;
}

/** Asks platforms what they hold, and with whose keys, side by side. */
export async function answersOf(
  asked: readonly Platform[],
  ledger: LedgerSnapshot,
  { onEvent, signal }: PlanPorts,
  { creating = new Set(), aboutOf }: Questions = {},
): Promise<Answers> {
  const listings = new Map<PlatformId, readonly ListedCopy[]>();
  const accounts = new Map<PlatformId, string>();
  const unreachable = new Map<PlatformId, PlatformError>();
  await Promise.all(
    asked.map(async (platform) => {
      const { id } = platform;
      onEvent?.({ kind: "listing", platform: id });
      try {
        const copies = (await platform.list?.(signal, aboutOf?.(platform))) ?? [];
        const account = await accountBehind(platform, copies, {
          ...{ ledger, signal, isCreating: creating.has(id) },
        });
        if (account !== undefined) accounts.set(id, account);
        listings.set(id, copies);
      } catch (error) {
        if (!(error instanceof PlatformError)) throw error;
        unreachable.set(id, error);
      }
    }),
  );
  return { listings, accounts, unreachable };
}

/**
 * The posts' entries. Where some are of an older version, and do not say what their posts were like, that is found out,
 * if it could tell one post from another.
 */
export async function matchesFor(
  { entries }: LedgerSnapshot,
  { posts, formerTraits }: PlanPorts,
  changes?: FileChanges,
): Promise<Matches> {
  const matches = matchPosts(posts, entries, new Map(), changes);
  if (formerTraits === undefined || matches.vague.length === 0) return matches;
  return matchPosts(posts, entries, await formerTraits(matches.vague), changes);
}

async function renderAll(
  found: Candidates,
  {
    scope,
    copies,
    unchanged,
    ports,
  }: {
    readonly scope: Scope;
    readonly copies: OwnCopies;
    readonly unchanged: ReadonlySet<string>;
    readonly ports: PlanPorts;
  },
): Promise<ReadonlyMap<string, Rendering>> {
  const renderings = new Map<string, Rendering>();
  for (const candidate of found.all) {
    const { post, platform, record } = candidate;
    const key = keyOf(post.path, platform.id);
    // Whoever asks for a post wants to know what is to be said of its text, too.
    const isWanted = scope.asked !== null || scope.refresh || record?.unlike !== undefined;
    if (!needsArticle(candidate) || (unchanged.has(key) && !isWanted)) continue;
    const isUpdate = record?.copy !== undefined;
    const copyOf = copies(post, platform.id);
    renderings.set(key, await ports.render(post, platform, copyOf, isUpdate));
  }
  return renderings;
}

/** Asks about each run that left an intent, once. */
export async function otherRunsOf(
  ledger: LedgerSnapshot,
  { run, isAlive }: PlanPorts,
  now: Date,
): Promise<OtherRuns> {
  const alive = new Map<string, boolean>();
  const records = [...ledger.entries.values()].flatMap((entry) => Object.values(entry.platforms));
  const open = records.filter(isInFlight);
  for (const other of new Set(open.flatMap(({ intent }) => intent?.run ?? []))) {
    const answer = await isAlive?.(other);
    if (answer !== undefined) alive.set(other, answer);
  }
  return { run, now, alive };
}

/** Those commits that come after ours, among those that copies would be updated over. */
async function laterCommits(
  plan: Plan,
  { isLater, commit }: PlanPorts,
): Promise<ReadonlySet<string>> {
  const later = new Set<string>();
  if (isLater === undefined) return later;
  const before = recordsBefore(plan);
  const commits = plan.steps.filter(isWriteToCopy).flatMap((step) => before(step)?.commit ?? []);
  for (const other of new Set(commits)) {
    if (other !== commit && (await isLater(other))) later.add(other);
  }
  return later;
}
