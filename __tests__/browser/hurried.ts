import type { Clock } from "../../src/core/clock.ts";
import { now } from "./example-blog.ts";

/** A clock on which dev.to's pauses between two articles are over at once. */
export function hurried(): Clock {
  let time = new Date(now).getTime();
  return {
    now: () => new Date(time),
    async sleep(ms) {
      time += ms;
    },
  };
}
