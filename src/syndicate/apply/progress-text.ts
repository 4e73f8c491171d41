import { copies } from "../../core/counted.ts";
import { durationText } from "../../core/duration.ts";
import type { PlatformId } from "../../core/post.ts";
import { printable } from "../../core/printable.ts";
import type { SyndicateEvent } from "../model/types.ts";

/** Sooner than this nobody wonders what is going on. */
const WORTH_SAYING_MS = 5_000;

/** What a run says to people while it goes on; undefined: nothing. */
export function progressText(
  event: SyndicateEvent,
  nameOf: (platform: PlatformId) => string,
): string | undefined {
  switch (event.kind) {
    case "conflict":
      return "The ledger has changed: planning again.";
    case "held":
      return `Another run is working on ${copies(event.steps)} of this one: waiting for it …`;
    case "waiting":
      return `Waiting for ${printable(event.canonicalUrl)} to be live …`;
    case "pausing": {
      if (event.ms < WORTH_SAYING_MS) return undefined;
      const time = `${durationText(event.ms)}, until ${event.until.toISOString().slice(11, 19)} UTC`;
      return `Waiting for ${nameOf(event.platform)} for ${time} …`;
    }
    case "forecast": {
      const { writes, left, ms, platform } = event;
      if (left === 0 && ms < WORTH_SAYING_MS) return undefined;
      if (left === writes) {
        return `${nameOf(platform)}: no time is left in this run for ${copies(writes)}.`;
      }
      const rest =
        left > 0 ? `; ${left} of ${writes} ${left === 1 ? "is" : "are"} left for the next run` : "";
      const fitting = writes - left;
      const pace = `${copies(fitting)} ${fitting === 1 ? "takes" : "take"} about ${durationText(Math.max(ms, 1_000))} by its limits`;
      return `${nameOf(platform)}: ${pace}${rest}.`;
    }
    default:
      return undefined;
  }
}
