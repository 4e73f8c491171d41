import type { World } from "./world.ts";

/** Lets several things go on at once, in an order of their effects that follows from the seed. */
export async function together(
  world: World,
  seed: number,
  actors: readonly (() => Promise<void>)[],
): Promise<void> {
  const next = random(seed);
  const waiting: (() => void)[] = [];
  let open = actors.length;
  const alone = world.turn;
  world.turn = () => new Promise((resolve) => waiting.push(resolve));
  const all = actors.map((act) =>
    act().finally(() => {
      open--;
    }),
  );
  for (const one of all) one.catch(() => {});
  try {
    while (open > 0) {
      // All that can go on without a turn has done so.
      await settled();
      const [go] = waiting.splice(next(waiting.length), 1);
      go?.();
    }
  } finally {
    world.turn = alone;
  }
  await Promise.all(all);
}

async function settled(): Promise<void> {
  for (let round = 0; round < 3; round++) await new Promise((resolve) => setImmediate(resolve));
}

/** Numbers below a bound, always the same ones for a seed. */
function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}
