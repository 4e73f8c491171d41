import type { Section } from "./bench.ts";
import { atMost, type Figure } from "./figures.ts";
import { openPublisher, type Publication, textsOf } from "./publishing.ts";

/** The least time that dev.to's limits leave: bursts of ten in 30 s, one a second (contracts/devto.md §5.3). */
function leastForCreates(count: number): number {
  return Math.floor((count - 1) / 10) * 30 + ((count - 1) % 10);
}

/** One write a second. */
function leastForUpdates(count: number): number {
  return count - 1;
}

/** How near to the platform's limits we publish, and that it never has to refuse. The clock is virtual. */
export const limits: Section = async () => {
  const figures: Figure[] = [];
  for (const count of [10, 20, 100]) {
    const publisher = await openPublisher();
    try {
      const created = await publisher.publish(textsOf(count, "first"));
      figures.push(...figuresOf(`${count} posts`, created, count, leastForCreates(count)));
      if (count < 100) continue;
      await publisher.pass(120);
      const updated = await publisher.publish(textsOf(count, "second"));
      figures.push(...figuresOf(`${count} updates`, updated, count, leastForUpdates(count)));
    } finally {
      await publisher.close();
    }
  }
  const networks = await Promise.all([announced("bluesky"), announced("mastodon")]);
  return [...figures, ...(await mixed(50)), ...(await together(10)), ...networks.flat()];
};

/** As many updates as new posts: what has to wait is overtaken, so that the new posts alone take the time. */
async function mixed(count: number): Promise<readonly Figure[]> {
  const publisher = await openPublisher();
  try {
    await publisher.publish(textsOf(count, "first"));
    await publisher.pass(120);
    const texts = [...textsOf(count, "second"), ...textsOf(count, "new")];
    const done = await publisher.publish(texts);
    const least = Math.max(leastForCreates(count), leastForUpdates(2 * count));
    return figuresOf(`${count} posts and ${count} updates`, done, 2 * count, least);
  } finally {
    await publisher.close();
  }
}

/** On dev.to and on Medium side by side: as long as on the slower of them. */
async function together(count: number): Promise<readonly Figure[]> {
  const publisher = await openPublisher("devto, medium");
  try {
    const done = await publisher.publish(textsOf(count, "first"));
    const what = `${count} posts on both platforms`;
    return figuresOf(what, done, 2 * count, leastForCreates(count));
  } finally {
    await publisher.close();
  }
}

/** A hundred announcements are within what either network takes at once. */
async function announced(platform: "bluesky" | "mastodon"): Promise<readonly Figure[]> {
  const publisher = await openPublisher(platform);
  try {
    const done = await publisher.publish(textsOf(100, "first"));
    return figuresOf(`100 announcements on ${platform}`, done, 100, 0);
  } finally {
    await publisher.close();
  }
}

function figuresOf(
  what: string,
  { seconds, outcomes, requests }: Publication,
  count: number,
  least: number,
): readonly Figure[] {
  const done = outcomes.filter(({ ok, step }) => ok && step.kind !== "skip").length;
  if (done !== count) throw new Error(`${what}: ${done} were done`);
  const refused = requests.filter(({ status }) => status === 429).length;
  return [
    atMost(`${what}: seconds, of at least ${least}`, seconds, least * 1.05, { unit: " s" }),
    atMost(`${what}: answers 429`, refused, 0),
  ];
}
