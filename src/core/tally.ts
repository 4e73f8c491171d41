import { counted } from "./counted.ts";
import { groupBy } from "./group-by.ts";
import type { PlatformId } from "./post.ts";
import { isLeft, isTrouble, type Outcome, type Reason, reasons, type Step } from "./step.ts";

/** So many posts of each kind; a post that is created here and updated there counts as both. */
export interface Tally {
  readonly create: number;
  readonly update: number;
  readonly publish: number;
  readonly hide: number;
  readonly adopt: number;
  /** A copy shows an older state of the post, and only a person can change that. */
  readonly outOfDate: number;
  /** For the next run. */
  readonly left: number;
  /** Kept from being sent by its own errors. */
  readonly errors: number;
  /** More than `max-posts` allows. */
  readonly overLimit: number;
  /** Kept from being sent by something else. */
  readonly blocked: number;
  /** Tried, and refused by the platform. */
  readonly failed: number;
  /** All that the run was about. */
  readonly posts: number;
}

/** Counts the posts of a plan. */
export function tallyOfPlan(steps: readonly Step[]): Tally {
  const isLater = ({ reason }: Step) => reason === "deferred";
  return tallyOf(steps, {
    done: steps.filter((step) => step.kind !== "blocked" && !isLater(step)),
    left: steps.filter(isLater),
    trouble: steps.filter((step) => step.kind === "blocked" && !isLater(step)),
  });
}

/** Counts the posts of a run, by what became of them. */
export function tallyOfOutcomes(outcomes: readonly Outcome[]): Tally {
  const stepsOf = (some: readonly Outcome[]) => some.map(({ step }) => step);
  return tallyOf(stepsOf(outcomes), {
    done: stepsOf(outcomes.filter(({ ok }) => ok)),
    left: stepsOf(outcomes.filter(isLeft)),
    trouble: stepsOf(outcomes.filter(isTrouble)),
  });
}

/** `2 posts to create, 1 to update; 1 of 7 posts has errors`; empty where there is nothing to say. */
export function planTallyText(tally: Tally): string {
  return joined(tally, [
    [tally.create, "to create"],
    [tally.update, "to update"],
    [tally.publish, "to publish"],
    [tally.hide, "to hide"],
    [tally.adopt, "to adopt"],
  ]);
}

/** `2 posts created, 1 updated; 1 of 7 posts has errors`; empty where there is nothing to say. */
export function doneTallyText(tally: Tally): string {
  return joined(tally, [
    [tally.create, "created"],
    [tally.update, "updated"],
    [tally.publish, "published"],
    [tally.hide, "hidden"],
    [tally.adopt, "adopted"],
  ]);
}

/** `1 of 7 posts has errors, 2 failed`: why a run is red; empty where it is not. */
export function troubleText({ errors, overLimit, blocked, failed, posts }: Tally): string {
  const kinds = [
    [errors, errors === 1 ? "has errors" : "have errors"],
    [
      overLimit,
      overLimit === 1 ? "is more than max-posts allows" : "are more than max-posts allows",
    ],
    [blocked, blocked === 1 ? "is blocked" : "are blocked"],
    [failed, "failed"],
  ] as const;
  const [first, ...others] = kinds.filter(([count]) => count > 0);
  if (first === undefined) return "";
  const all = `${first[0]} of ${counted(posts, "post")} ${first[1]}`;
  return [all, ...others.map(([count, what]) => `${count} ${what}`)].join(", ");
}

/**
 * Why nothing is done with posts: `4 posts`, `here: up to date; there: …`. Each post counts once, with all that keeps it;
 * `steps` are those that are skipped, `platforms` all of the run.
 */
export function skippedTexts(
  steps: readonly Step[],
  { platforms, nameOf }: { readonly platforms: number; nameOf(id: PlatformId): string },
): readonly (readonly [posts: string, why: string])[] {
  const whyOf = (those: readonly Step[]) =>
    [...groupBy(those, ({ reason }) => reason)]
      .map(([reason, some]) => {
        const where = some.length < platforms ? some.map((step) => nameOf(step.platform)) : [];
        return `${where.length > 0 ? `${where.join(", ")}: ` : ""}${reasons[reason]}`;
      })
      .join("; ");
  const byPost = groupBy(steps, ({ path }) => path);
  const byWhy = groupBy([...byPost.values()], whyOf);
  return [...byWhy].map(([why, posts]) => [counted(posts.length, "post"), why]);
}

type Count = readonly [count: number, what: string];

/** The first number says what is counted. */
function joined(tally: Tally, done: readonly Count[]): string {
  const counts: readonly Count[] = [
    ...done,
    [tally.outOfDate, "out of date"],
    [tally.left, "left for the next run"],
  ];
  const [first, ...others] = counts.filter(([count]) => count > 0);
  const parts = first === undefined ? [] : [`${counted(first[0], "post")} ${first[1]}`];
  parts.push(...others.map(([count, what]) => `${count} ${what}`));
  return [parts.join(", "), troubleText(tally)].filter((part) => part !== "").join("; ");
}

/** Reasons of posts that a run is not about. */
const outside: ReadonlySet<Reason> = new Set([
  ...([
    "not-asked",
    "baseline",
    "offered",
    "draft",
    "unpublished",
    "future",
    "held-back",
    "opted-out",
  ] as const),
]);

interface Sorted {
  readonly done: readonly Step[];
  readonly left: readonly Step[];
  readonly trouble: readonly Step[];
}

function tallyOf(steps: readonly Step[], { done, left, trouble }: Sorted): Tally {
  const made = (kind: Step["kind"]) => postsOf(done.filter((step) => step.kind === kind));
  const isBlocked = ({ kind, reason }: Step) =>
    kind === "blocked" && reason !== "errors" && reason !== "over-limit";
  return {
    create: made("create"),
    update: made("update"),
    publish: made("publish"),
    hide: made("hide"),
    adopt: made("adopt"),
    outOfDate: postsOf(steps.filter(({ isOutOfDate }) => isOutOfDate === true)),
    left: postsOf(left),
    errors: postsOf(trouble.filter(({ reason }) => reason === "errors")),
    overLimit: postsOf(trouble.filter(({ reason }) => reason === "over-limit")),
    blocked: postsOf(trouble.filter(isBlocked)),
    failed: postsOf(trouble.filter(({ kind }) => kind !== "blocked")),
    posts: postsOf(steps.filter(({ reason }) => !outside.has(reason))),
  };
}

function postsOf(steps: readonly Step[]): number {
  return new Set(steps.map(({ path }) => path)).size;
}
