import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { createPacer } from "../../../src/io/pacing.ts";
import { type DevtoKind, devtoLimits } from "../../../src/platforms/devto/limits.ts";
import { virtualClock } from "../../fakes/virtual-clock.ts";

/** dev.to's limits as a server counts them (contracts/devto.md §5.1, §5.2), told apart from how the client keeps them. */
function devtoCounters() {
  const windows = new Map<string, number>();
  const published: number[] = [];
  const updates = { since: Number.NEGATIVE_INFINITY, count: 0 };

  function overWindow(name: string, most: number, periodMs: number, now: number): boolean {
    const window = `${name} ${Math.floor(now / periodMs)}`;
    const count = (windows.get(window) ?? 0) + 1;
    windows.set(window, count);
    return count > most;
  }

  return {
    /** True: the request gets a 429. `arrived` and `stored` are the server's times for it. */
    refuses(kind: DevtoKind, arrived: number, stored: number): boolean {
      if (kind === "read") {
        const second = overWindow("read", 3, 1_000, arrived);
        return overWindow("reads a minute", 30, 60_000, arrived) || second;
      }
      if (overWindow("write", 1, 1_000, arrived)) return true;
      if (kind === "update") {
        if (arrived >= updates.since + 30_000) Object.assign(updates, { since: arrived, count: 0 });
        return updates.count++ > 30;
      }
      if (published.filter((at) => at > arrived - 30_000).length > 9) return true;
      if (kind === "publish") published.push(stored);
      return false;
    },
  };
}

interface Network {
  readonly start?: string;
  /** From sending to arriving, and from there to the answer. */
  readonly latency?: () => number;
  readonly work?: () => number;
}

async function send(kinds: readonly DevtoKind[], network: Network = {}) {
  const { start, latency = () => 0, work = () => 0 } = network;
  const clock = virtualClock(start);
  const pacer = createPacer(devtoLimits, clock);
  const server = devtoCounters();
  let refused = 0;
  let last = 0;
  for (const kind of kinds) {
    const turn = await pacer(kind).enter(Number.POSITIVE_INFINITY);
    last = clock.elapsed();
    const arrived = clock.now().getTime() + latency();
    const stored = arrived + work();
    if (server.refuses(kind, arrived, stored)) refused++;
    await clock.sleep(stored - clock.now().getTime());
    turn.answered();
  }
  return { refused, seconds: last / 1000 };
}

function times(count: number, kind: DevtoKind): DevtoKind[] {
  return Array.from({ length: count }, () => kind);
}

describe("dev.to's pace", () => {
  test.each([
    [10, "publish", 9],
    [20, "publish", 39],
    [100, "publish", 279],
    [100, "draft", 99],
    [100, "update", 99],
    [30, "read", 9],
  ] as const)(
    "for %i × %s is never refused, and within 5 %% of the best, %i s",
    async (count, kind, best) => {
      for (const start of ["2026-11-24T10:00:00.000Z", "2026-11-24T10:00:00.990Z"]) {
        const { refused, seconds } = await send(times(count, kind), { start });

        expect(refused).toBe(0);
        expect(seconds).toBeLessThanOrEqual(best * 1.05);
      }
    },
  );

  test("is never refused in any mixture, at any moment, over a network that is a little uneven", async () => {
    const kinds = fc.array(fc.constantFrom<DevtoKind>("publish", "draft", "update", "read"), {
      minLength: 20,
      maxLength: 120,
    });
    await fc.assert(
      fc.asyncProperty(
        kinds,
        fc.integer({ min: 0, max: 59_999 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 35 })),
        fc.integer({ min: 0, max: 2_500 }),
        async (mixture, offset, uneven, workMs) => {
          const { refused } = await send(mixture, {
            start: new Date(Date.parse("2026-11-24T10:00:00Z") + offset).toISOString(),
            latency: () => 60 + uneven.next().value,
            work: () => workMs,
          });

          expect(refused).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("survives hiccups of a fifth of a second once it has found the middle of the server's windows", async () => {
    let request = 0;
    const { refused } = await send(times(200, "draft"), {
      latency: () => (++request > 30 && request % 3 === 0 ? 200 : 5),
    });

    expect(refused).toBe(0);
  });
});
