import assert from "node:assert/strict";
import fc from "fast-check";
import type { Clock } from "../../src/core/clock.ts";
import type { Ledger } from "../../src/core/ledger.ts";
import type { Platform } from "../../src/core/platform.ts";
import type { Post } from "../../src/core/post.ts";
import type { ApplyPorts } from "../../src/syndicate/model/types.ts";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import {
  feedPlatform,
  type MemoryPlatform,
  repeatablePlatform,
  strictPlatform,
} from "../fakes/memory-platform.ts";
import { aBench, type Bench } from "./bench.ts";
import { clean, type Fault, faults, faulty } from "./faults.ts";
import { aBlog } from "./lives.ts";
import { checkInvariants, settle, untilStable } from "./rest.ts";

const HOUR_MS = 3_600_000;

/** One of the runs that go on at once. */
interface Racer {
  /** How wrong its machine's clock is. */
  readonly skewMs: number;
  readonly fault: Fault;
  readonly number: number;
  /** Whether it can be told that the others still go on, as GitHub's API would. */
  readonly knowsOthers: boolean;
  /** It reads the commit before the last: another name, another address and another text. */
  readonly isOld: boolean;
}

type Scheduler = fc.Scheduler;
interface Time {
  now: number;
}

const aRacer = (skewMs: fc.Arbitrary<number>): fc.Arbitrary<Racer> =>
  fc.record({
    skewMs,
    fault: fc.constantFrom(...faults),
    number: fc.oneof(fc.constant(clean), fc.integer({ min: 1, max: 30 })),
    knowsOthers: fc.boolean(),
    isOld: fc.boolean(),
  });

/** Clocks that differ by less than the lease of an intent. */
const slightly = fc.integer({ min: -25 * 60_000, max: 25 * 60_000 });
/** Clocks that make every intent look abandoned. */
const wildly = fc.integer({ min: -48, max: 48 }).map((hours) => hours * HOUR_MS);

/** The blog after one more commit: a file is renamed, a post is edited, and another one may move. */
function after(posts: readonly Post[], moves: boolean): readonly Post[] {
  return posts.map((post) => {
    switch (post.title) {
      case "Post c":
        return { ...post, path: post.path.replace("-01-01-", "-01-02-") };
      case "Post d": {
        if (!moves) return post;
        const url = "https://blog.example/moved/";
        const formerUrls = [`https://blog.example${post.url}`];
        return { ...post, canonicalUrl: url, pageUrl: url, url: "/moved/", formerUrls };
      }
      case "Post b":
        return { ...post, body: "Edited again.\n" };
      default:
        return post;
    }
  });
}

const racers = (skewMs: fc.Arbitrary<number>) =>
  fc.array(aRacer(skewMs), { minLength: 2, maxLength: 3 });

/**
 * Two or three runs at once, in any order of their effects: one copy of each post, whoever dies. Where clocks lie so
 * much that no lease holds, dev.to's own rule of one copy for an address is what is left; so no address changes there.
 */
export const race = raceOn(() => [strictPlatform(), feedPlatform()]);

/** The same on Bluesky, which has one record for a key, and on Mastodon, which makes one status for a key. */
export const raceOfAnnouncements = raceOn(() => [
  strictPlatform("bluesky"),
  repeatablePlatform("mastodon"),
]);

function raceOn(platforms: () => [MemoryPlatform, MemoryPlatform]) {
  return fc.asyncProperty(
    fc.scheduler(),
    fc.oneof(
      fc.record({ racers: racers(slightly), moves: fc.constant(true) }),
      fc.record({ racers: racers(fc.oneof(slightly, wildly)), moves: fc.constant(false) }),
    ),
    async (scheduler, { racers, moves }) => {
      const bench = await aBlog(aBench([], memoryLedger(), platforms()));
      const old = bench.posts;
      bench.posts = after(old, moves);
      await run(bench, scheduler, { racers, old });
      await rest(bench);
    },
  );
}

/**
 * One run under which somebody deletes the ledger, or sets it back. Two at once would have nothing left that could keep
 * them apart.
 */
export const loss = fc.asyncProperty(
  fc.scheduler(),
  aRacer(slightly),
  fc.record({ turn: fc.nat({ max: 60 }), writes: fc.option(fc.nat({ max: 4 }), { nil: null }) }),
  async (scheduler, racer, { turn, writes }) => {
    const bench = await aBlog(aBench([], memoryLedger(), [strictPlatform(), feedPlatform()]));
    let turns = 0;
    await run(bench, scheduler, { racers: [racer], old: bench.posts }, () => {
      if (++turns !== turn) return;
      const back = writes === null ? 0 : bench.ledger.log.length - writes;
      bench.ledger.setBack(back < 1 ? null : back);
    });
    await rest(bench, { wasLost: true });
    // The oldest post was there before Posse: whatever became of the ledger, nobody asked for it.
    assert.deepEqual(
      bench.writes().filter((one) => one.endsWith("/a/")),
      [],
    );
  },
);

async function run(
  bench: Bench,
  scheduler: Scheduler,
  { racers, old }: { readonly racers: readonly Racer[]; readonly old: readonly Post[] },
  onTurn: () => void = () => {},
): Promise<void> {
  const time = { now: Date.parse("2026-11-24T10:00:00Z") };
  const runs = racers.map(({ skewMs, fault, number, knowsOthers, isOld }, index) => {
    const { ports } = faulty(bench, fault, number);
    const turn = (label: string) =>
      scheduler.schedule(Promise.resolve(), `${index} ${label}`).then(onTurn);
    return bench.run(
      { maxPosts: null },
      {
        ...interleaved({ ...bench.ports(), ...ports }, turn, time, skewMs),
        isAlive: () => (knowsOthers ? true : undefined),
        ...(isOld && { posts: old, commit: "0ld", isLater: (commit: string) => commit !== "0ld" }),
      },
    );
  });
  await scheduler.waitFor(Promise.allSettled(runs));
}

async function rest(bench: Bench, options = {}): Promise<void> {
  await untilStable(bench);
  checkInvariants(bench, options);
  await settle(bench);
  await untilStable(bench);
  checkInvariants(bench, options);
}

/** Ports whose every effect waits for its turn before it happens, and again before its answer arrives. */
function interleaved(
  { ledger, platforms, signal }: ApplyPorts,
  turn: (label: string) => Promise<void>,
  time: Time,
  skewMs: number,
): Partial<ApplyPorts> {
  async function inTurn<T>(label: string, act: () => Promise<T>): Promise<T> {
    await turn(label);
    const acting = act();
    acting.catch(() => {});
    time.now += 1000;
    await turn(`${label} answered`);
    return acting;
  }
  const clock: Clock = {
    now: () => new Date(time.now + skewMs),
    async sleep(ms, stop) {
      await turn(`slept ${ms}`);
      time.now += ms;
      stop?.throwIfAborted();
    },
  };
  const turned: Ledger = {
    read: () => inTurn("reads the ledger", () => ledger.read()),
    write: (...all) => inTurn(`writes: ${all[2]}`, () => ledger.write(...all)),
  };
  const each = platforms.map((platform): Platform => {
    const { id, create, update, list, look } = platform;
    return {
      ...platform,
      ...(create && {
        create: (article) => inTurn(`${id} creates ${article.title}`, () => create(article)),
      }),
      ...(update && {
        update: (copy, article) =>
          inTurn(`${id} updates ${article.title}`, () => update(copy, article)),
      }),
      ...(list && { list: () => inTurn(`${id} lists`, () => list()) }),
      ...(look && { look: () => inTurn(`${id} looks`, () => look()) }),
    };
  });
  return { ledger: turned, platforms: each, clock, ...(signal && { signal }) };
}
