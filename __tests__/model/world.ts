import type { Clock } from "../../src/core/clock.ts";
import type { LedgerSnapshot } from "../../src/core/ledger.ts";
import type { Result } from "../../src/syndicate/model/types.ts";
import { memoryRepository } from "../fakes/memory-repository.ts";
import type { AuthoredBlog, AuthoredPost } from "./authored.ts";
import { type Commit, memoryHistory } from "./history.ts";
import { type Account, anAccount, type Held } from "./platforms.ts";

/** A workflow run as GitHub knows it: what started it, and how often it was tried. */
export interface WorkflowRun {
  readonly number: number;
  attempt: number;
  readonly event: "push" | "schedule" | "workflow_dispatch";
  readonly ref: string;
  readonly sha: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly inputs: Readonly<Record<string, string>>;
  /** When the event was. */
  readonly at: number;
}

/** A run that goes on: the newest commits of the default branch meanwhile, and what it was asked for. */
export interface LiveRun {
  readonly run: WorkflowRun;
  readonly heads: Commit[];
  readonly backfill: number;
  /** Creates and publications on each platform. */
  readonly made: Map<string, number>;
}

/** A run that came to its end. */
export interface Done {
  readonly kind: "done";
  readonly result: Result;
  /** What it read. */
  readonly commit: Commit;
  /** What the default branch held from then on until it ended: another run may have brought that there meanwhile. */
  readonly since: readonly Commit[];
  /** The copies that were there when it began. */
  readonly there: ReadonlySet<Held>;
}

/** A blog on GitHub with its platforms, and all that ever happened to it. */
export interface World {
  readonly history: ReturnType<typeof memoryHistory>;
  readonly repository: ReturnType<typeof memoryRepository>;
  readonly accounts: { readonly devto: Account; readonly medium: Account };
  readonly clock: Clock & { now(): Date };
  time: number;
  readonly runs: WorkflowRun[];
  readonly live: Set<LiveRun>;
  /** Posts that are no longer in the blog, as they were last. */
  readonly deleted: Map<number, AuthoredPost>;
  /** How many posts there ever were. */
  posts: number;
  /** Another number each time. */
  count(): number;
  /** What the ledger said at its last two versions. */
  readonly snapshots: LedgerSnapshot[];
  readonly facts: Facts;
  /** What the last run that came to its end asked of the author: which post may be an older one. */
  readonly questions: Question[];
  /** Posts that a run seems to have lost, unless another run spoke of them. */
  readonly suspicions: Suspicion[];
  /** Whose each file name was, by path and title. */
  readonly owners: Map<string, number>;
  /** The last run that came to its end. */
  last: Done | undefined;
  /** What happened, in words. */
  readonly story: string[];
  /** What must not have happened. */
  readonly broken: string[];
  /** Waits for its turn, where several runs go on at once. */
  turn: (label: string) => Promise<void>;
}

/** Whether a post is the one that was at a path before, and whose that one is. */
export interface Question {
  readonly path: string;
  readonly former: { readonly path: string; readonly id: number | undefined };
}

/** A post that should have come, and what was said of it. */
export interface Suspicion {
  readonly id: number;
  readonly platform: "devto" | "medium";
  readonly what: string;
}

/** When a post became visible. */
export interface Showing {
  readonly at: number;
  /** Its date was within a week of that. */
  readonly isNear: boolean;
  /** The post that had its file's name until then. */
  readonly nameOf: number | undefined;
}

/** What a person who watched all along would know. */
export interface Facts {
  /** Posts that were there before Posse was, and those that came back with an old date. */
  readonly archive: Set<number>;
  /** Posts that somebody asked Posse for. */
  readonly asked: Set<number>;
  /** Posts of which a run said that it leaves them alone, and why. */
  readonly told: Set<number>;
  /** Posts of which a run said that their copy, which it had no record of, is not like them. */
  readonly differing: Set<number>;
  /** Each post as the ledger knows it: as it was when a run first spoke of it, or last sent it. */
  readonly known: Map<
    number,
    { readonly post: AuthoredPost; readonly url: string; readonly commit: string }
  >;
  /** When the front matter last asked for another visibility of a post. */
  readonly ownChanged: Map<number, number>;
  /** When a run first came to its end that had followed that. */
  readonly ownHeeded: Map<number, number>;
  /** What it asked for last, whether the post is there or not. */
  readonly ownLast: Map<number, AuthoredPost["own"]>;
  /** When the ledger was begun: what is pushed from then on is new. */
  begunAt: number;
  /** When each post was last made visible by a push, and whether its date was near that. */
  readonly shown: Map<number, Showing>;
  /** When the ledger was lost or set back. */
  lostAt: number | undefined;
  /** When it was deleted. */
  deletedAt: number;
}

const DAY = 86_400_000;
const start = Date.parse("2026-11-24T10:00:00Z");

export function aWorld(): World {
  let counted = 0;
  const world: World = {
    history: memoryHistory(),
    repository: memoryRepository(),
    accounts: { devto: anAccount("devto"), medium: anAccount("medium") },
    clock: {
      now: () => new Date(world.time),
      async sleep(ms, signal) {
        signal?.throwIfAborted();
        await world.turn(`slept ${ms}`);
        world.time += ms;
        signal?.throwIfAborted();
      },
    },
    time: start,
    ...{ runs: [], live: new Set(), deleted: new Map(), posts: 0, snapshots: [] },
    ...{ questions: [], suspicions: [], owners: new Map(), last: undefined },
    count: () => ++counted,
    facts: {
      ...{
        archive: new Set(),
        asked: new Set(),
        shown: new Map(),
        told: new Set(),
        differing: new Set(),
        known: new Map(),
      },
      ...{
        ownChanged: new Map(),
        ownHeeded: new Map(),
        ownLast: new Map(),
        begunAt: Number.POSITIVE_INFINITY,
        lostAt: undefined,
        deletedAt: 0,
      },
    },
    ...{ story: [], broken: [] },
    turn: async () => {},
  };
  return world;
}

export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

export function blogOf(world: World): AuthoredBlog {
  return world.history.head("main").blog;
}

/** Whether a date is within a week of a moment, as somebody who reads a calendar would say. */
export function isNear(day: string, time: number): boolean {
  return Math.abs(Date.parse(day) - time) < 8 * DAY;
}

export function tell(world: World, line: string): void {
  world.story.push(`${new Date(world.time).toISOString().slice(5, 16)} ${line}`);
}

export function breaks(world: World, what: string): void {
  world.broken.push(what);
  tell(world, `!!! ${what}`);
}
