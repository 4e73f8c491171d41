import { memoryLedger } from "../../__tests__/fakes/memory-ledger.ts";
import type { Section } from "./bench.ts";
import { atMost, type Figure } from "./figures.ts";
import { openPublisher, textsOf } from "./publishing.ts";

/** How often platforms are asked, as the sandbox counts. */
export const requests: Section = async () => [
  ...(await toDevto()),
  ...(await toNetwork("bluesky", { first: 4, nine: 20, update: 5, adopted: 2 })),
  // Where all that an account holds is young, an empty page ends its list: one request more than the first time.
  ...(await toNetwork("mastodon", { first: 3, nine: 12, update: 4, adopted: 3 })),
];

/** Announcements, each with a picture. */
async function toNetwork(
  platform: "bluesky" | "mastodon",
  most: Readonly<Record<"first" | "nine" | "update" | "adopted", number>>,
): Promise<readonly Figure[]> {
  const publisher = await openPublisher(platform, { hasPictures: true });
  const said = (what: string) => `${what} on ${platform === "bluesky" ? "Bluesky" : "Mastodon"}`;
  try {
    const texts = textsOf(10, "first");
    const first = await publisher.publish(texts.slice(0, 1));
    await publisher.pass(7200);
    const all = await publisher.publish(texts);
    const idle = await publisher.publish(texts);
    await publisher.pass(7200);
    const [edited = "", ...rest] = texts;
    const updated = await publisher.publish([`Other words. ${edited}`, ...rest]);
    await publisher.pass(7200);
    const adopted = await publisher.publish(texts, memoryLedger());
    return [
      atMost(
        said("requests for the first announcement of a run"),
        first.requests.length,
        most.first,
      ),
      atMost(said("for nine in a run"), all.requests.length, most.nine),
      atMost(said("with nothing to do and a complete ledger"), idle.requests.length, 0),
      atMost(said("to update one"), updated.requests.length, most.update),
      atMost(said("with a lost ledger"), adopted.requests.length, most.adopted),
    ];
  } finally {
    await publisher.close();
  }
}

async function toDevto(): Promise<readonly Figure[]> {
  const publisher = await openPublisher();
  try {
    const texts = textsOf(10, "first");
    const created = await publisher.publish(texts);
    await publisher.pass(120);
    const idle = await publisher.publish(texts);
    const [first = "", ...rest] = texts;
    const updated = await publisher.publish([`${first}\nOne more line.\n`, ...rest]);
    await publisher.pass(120);
    const adopted = await publisher.publish(texts, memoryLedger());
    return [
      atMost("requests for 10 new posts on dev.to", created.requests.length, 13),
      atMost("with nothing to do and a complete ledger", idle.requests.length, 0),
      atMost("to update one: the list, its empty end and the update", updated.requests.length, 3),
      // A page can be shorter than was asked for: only an empty one proves that nothing is left (src/platforms/devto/paging.ts).
      atMost("with a lost ledger: the list and its empty end", adopted.requests.length, 2),
    ];
  } finally {
    await publisher.close();
  }
}
