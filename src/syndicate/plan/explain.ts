import type { Rendering } from "../../core/article.ts";
import { copies, counted } from "../../core/counted.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { groupBy } from "../../core/group-by.ts";
import type { ListedCopy, Platform } from "../../core/platform.ts";
import type { PlatformId, Post } from "../../core/post.ts";
import { type Former, momentText, type Step } from "../../core/step.ts";
import { term } from "../../core/terms.ts";
import type { Claims } from "../identity/claims.ts";
import type { Clashes } from "../identity/clashes.ts";
import { explainMatches } from "../identity/explain-matches.ts";
import type { ForeignCopies } from "../identity/foreign-copies.ts";
import { diagnose, fixOn } from "../model/codes.ts";
import { silenceOf } from "../model/failure-codes.ts";
import type { Matches, Plan, Scope } from "../model/types.ts";
import { explainOlder } from "./explain-older.ts";
import { doubtHint, editHint, takenDownHint } from "./hints.ts";
import type { Redesign } from "./hold-redesigned.ts";
import { explainUnsure, type Unsure } from "./may-be-there.ts";
import type { QuotaPlan } from "./quota-plan.ts";
import { secretInPost } from "./sendable.ts";

interface Facts {
  readonly posts: readonly Post[];
  readonly platforms: readonly Platform[];
  readonly scope: Scope;
  readonly clashes: Clashes;
  readonly claims: Claims;
  readonly foreign: ForeignCopies;
  /** Copies that the ledger calls a post's, and that are another's by what their platform says. */
  readonly otherCopies: readonly { readonly step: Step; readonly other: ListedCopy }[];
  /** Whose keys the platforms were asked with. */
  readonly accounts: ReadonlyMap<PlatformId, string>;
  readonly matches: Matches;
  readonly renderings: ReadonlyMap<string, Rendering>;
  /** How many copies each platform over the limit would get. */
  readonly over: ReadonlyMap<PlatformId, number>;
  /** How many copies that earlier runs had to leave wait once more. */
  readonly waiting: ReadonlyMap<PlatformId, number>;
  readonly quotaPlans: ReadonlyMap<PlatformId, QuotaPlan>;
  /** Where older posts may be already. */
  readonly unsure: ReadonlyMap<PlatformId, Unsure>;
  /** What keeps copies from being updated all at once. */
  readonly redesign: Redesign | undefined;
}

/** What the author should know of a plan, beyond the steps. */
export function explainPlan(plan: Plan, facts: Facts): readonly Diagnostic[] {
  const nameOf = (id: PlatformId) => facts.platforms.find((one) => one.id === id)?.name ?? id;
  const baselines = (id: PlatformId) =>
    plan.steps.filter((step) => step.platform === id && step.reason === "baseline").length;
  return [
    ...[...facts.renderings.values()].flatMap(({ diagnostics }) => diagnostics),
    ...facts.clashes.diagnostics,
    ...facts.foreign.diagnostics,
    ...facts.otherCopies.map((one) => notItsCopy(one, nameOf)),
    ...falselyClaimed(facts, nameOf),
    ...ofOtherAccounts(plan, facts, nameOf),
    ...explainMatches({ ...facts.matches, moves: plan.moves, open: heldIn(plan) }, nameOf),
    ...plan.steps.filter((step) => step.reason === "secret").map(({ path }) => secretInPost(path)),
    ...plan.steps.flatMap((step) => ofVisibility(step, nameOf)),
    ...ofFound(plan, nameOf),
    ...plan.firstRun
      .filter((id) => baselines(id) > 0)
      .map((id) => {
        const count = baselines(id);
        const posts = counted(count, "post was", "posts were");
        return diagnose("first-run", `${posts} there before Posse's first run for ${nameOf(id)}`);
      }),
    ...explainOlder(plan, facts, nameOf),
    ...explainUnsure(plan, facts.unsure, nameOf),
    ...ofRedesign(facts.redesign),
    ...[...facts.over].map(([id, count]) => {
      const limit = facts.scope.maxPosts;
      const isCreating = !publishes(plan, id);
      return diagnose(
        "over-limit",
        `${copies(count)} would be ${isCreating ? "created" : "created or published"} on ${nameOf(id)}, and max-posts is ${limit}`,
      );
    }),
    ...[...facts.waiting].map(([id, count]) => {
      const limit = facts.scope.maxPosts;
      const left = `${copies(count)} on ${nameOf(id)} that earlier runs left`;
      return diagnose("left-over", `${left} wait for later runs: max-posts is ${limit}`);
    }),
    ...[...facts.quotaPlans].map(([id, { used, wanted, fitting, next }]) =>
      diagnose(
        "platform-quota",
        `${nameOf(id)} got ${copies(used)} of this blog in the last 24 hours: ${fitting} of ${wanted} new ones ${fitting === 1 ? "fits" : "fit"} now, the next after ${momentText(next)}`,
      ),
    ),
    ...[...plan.unreachable].map(([id, error]) => ({
      ...silenceOf(nameOf(id), error),
      ...(error.reason === "rate-limited" && { severity: "warning" as const }),
    })),
  ];
}

function ofRedesign(redesign: Redesign | undefined): readonly Diagnostic[] {
  if (redesign === undefined) return [];
  const { before, now, copies: count } = redesign;
  const message = `the article was in ${before} when copies were made, and is found in ${now} now: ${copies(count)} would change, and were left as they are`;
  return [diagnose("theme-changed", message)];
}

function notItsCopy(
  { step: { path, platform }, other }: Facts["otherCopies"][number],
  nameOf: (id: PlatformId) => string,
): Diagnostic {
  const { id, canonicalUrl, title } = other;
  const original = canonicalUrl === null ? "has no canonical URL" : `is a copy of ${canonicalUrl}`;
  const message = `by the ledger, article ${id} on ${nameOf(platform)} is the copy of ${path}; but it is called "${title}" and ${original}`;
  const hint = `If it is this post's, name it in the front matter: \`${platform}_id: ${id}\`. If it is not, delete the post's file in the ledger and run ${term("reconcile")}.`;
  return diagnose("not-its-copy", message, { path, hint });
}

/** What a person changed on a platform, and what the platform leaves to a person. */
function ofVisibility(step: Step, nameOf: (id: PlatformId) => string): Diagnostic[] {
  const { path, platform, kind, changed, asks, article } = step;
  const name = nameOf(platform);
  if (changed === "visibility") {
    const message = `${path} was taken down on ${name}, so it is neither updated nor published there`;
    return [diagnose("taken-down", message, { path, hint: takenDownHint(step) })];
  }
  if (changed !== undefined && kind === "blocked") {
    const message = `the ${changed} of ${path} was edited on ${name}, so the post's change was not sent there`;
    return [diagnose("edited-there", message, { path, hint: editHint(step) })];
  }
  if (asks === undefined) return [];
  const message = `${path} asks for \`visibility: ${article?.wish}\`, and the API of ${name} cannot ${asks} a story that is there`;
  return [diagnose("visibility-by-hand", message, { path })];
}

/** Copies that were found with another text than their posts': one sentence for each platform. */
function ofFound({ steps }: Plan, nameOf: (id: PlatformId) => string): readonly Diagnostic[] {
  const found = steps.filter(({ kind, changed }) => kind === "adopt" && changed !== undefined);
  return [...groupBy(found, ({ platform }) => platform)].map(([id, those]) => {
    const [first] = those;
    const path = those.length === 1 ? first?.path : undefined;
    const what =
      path === undefined
        ? `${copies(those.length)} that were found on ${nameOf(id)} differ from their posts`
        : `the copy of ${path} that was found on ${nameOf(id)} has another ${first?.changed} than the post`;
    return diagnose("copy-differs", what, { path, hint: fixOn(id, "copy-differs") });
  });
}

/** True of a plan over the limit that was to publish drafts too. */
function publishes({ steps }: Plan, id: PlatformId): boolean {
  return steps.some(({ platform, reason, copy }) => {
    return platform === id && reason === "over-limit" && copy !== undefined;
  });
}

/** Copies that the key cannot change, counted for each account that could. */
function ofOtherAccounts(
  { steps }: Plan,
  { accounts }: Facts,
  nameOf: (id: PlatformId) => string,
): Diagnostic[] {
  const all = steps.filter(({ reason }) => reason === "other-account");
  const found = all.filter(({ copy }) => copy !== undefined);
  const begun = all.filter(({ copy }) => copy === undefined);
  const known = [
    ...groupBy(found, ({ platform, owner }) => `${platform} ${owner}`).values(),
  ].flatMap((those) => {
    const [first] = those;
    if (first === undefined) return [];
    const own = accounts.get(first.platform);
    const belong = those.length === 1 ? "belongs" : "belong";
    const what = `${copies(those.length)} on ${nameOf(first.platform)} ${belong} to ${first.owner}`;
    const path = those.length === 1 ? first.path : undefined;
    const hint = fixOn(first.platform, "other-account");
    return [diagnose("other-account", `${what}, and the key is ${own}'s`, { path, hint })];
  });
  return [...known, ...begun.map((step) => ofOtherMaker(step, accounts, nameOf))];
}

/** What an interrupted run may have published, where this run's key cannot look. */
function ofOtherMaker(
  step: Step,
  accounts: Facts["accounts"],
  nameOf: (id: PlatformId) => string,
): Diagnostic {
  const { path, platform, owner } = step;
  const message = `a run that was interrupted may have published ${path} on ${nameOf(platform)} for ${owner}, and the key is ${accounts.get(platform)}'s`;
  const hint = `Run once more with ${owner}'s key: it finds the copy. ${doubtHint(step)}`;
  return diagnose("other-account", message, { path, hint });
}

/** Platforms that the run has nothing to do with are not its business. */
function falselyClaimed(
  { claims, platforms }: Facts,
  nameOf: (id: PlatformId) => string,
): Diagnostic[] {
  return claims.falseOnes
    .filter(({ named }) => platforms.some(({ id }) => id === named.platform))
    .map(({ post: { path }, named, rival, isTheirs }) => {
      const place = nameOf(named.platform);
      const copy = isTheirs
        ? `a copy on ${place} that is ${rival}'s`
        : `the same copy on ${place} as ${rival}`;
      const message = `${path} names ${copy}: ${named.url ?? named.id}`;
      const hint = fixOn(named.platform, "claimed-copy");
      return diagnose("claimed-copy", message, { path, hint });
    });
}

/** The posts that nothing is done with because they may be older ones. */
function heldIn({ steps }: Plan): ReadonlyMap<string, Former> {
  return new Map(steps.flatMap(({ path, former }) => (former ? [[path, former]] : [])));
}
