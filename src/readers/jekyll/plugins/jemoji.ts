import type { Plugin } from "./plugin.ts";

export const jemoji: Plugin = {
  gems: ["jemoji"],
  does: "Names such as `:tada:` are emoji on every platform, in text and in titles.",
};
