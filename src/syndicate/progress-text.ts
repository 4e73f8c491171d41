import { durationText } from "../core/duration.ts";
import type { PlatformId } from "../core/post.ts";
import { printable } from "../core/printable.ts";
import type { SyndicateEvent } from "./types.ts";

/** Sooner than this nobody wonders what is going on. */
const WORTH_SAYING_MS = 5_000;

/** What a run says to people while it goes on; undefined: nothing. */
export function progressText(
  event: SyndicateEvent,
  nameOf: (platform: PlatformId) => string,
): string | undefined {
  switch (event.kind) {
    case "conflict":
      return "The ledger was changed meanwhile: planning again.";
    case "waiting":
      return `Waiting for ${printable(event.canonicalUrl)} to be live …`;
    case "pausing":
      return `${nameOf(event.platform)} takes the next copy in ${durationText(event.ms)}: waiting …`;
    case "forecast": {
      const { writes, left, ms, platform } = event;
      if (left === 0 && ms < WORTH_SAYING_MS) return undefined;
      const rest = left > 0 ? `; ${left} of ${writes} are left for the next run` : "";
      const pace = `${writes - left} copies take about ${durationText(ms)} by its limits`;
      return `${nameOf(platform)}: ${pace}${rest}.`;
    }
    default:
      return undefined;
  }
}
