import { memoryLedger } from "../../__tests__/fakes/memory-ledger.ts";
import type { Section } from "./bench.ts";
import { atMost } from "./figures.ts";
import { openPublisher, textsOf } from "./publishing.ts";

/** How often dev.to is asked, as the sandbox counts. */
export const requests: Section = async () => {
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
};
