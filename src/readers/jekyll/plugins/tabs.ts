import { tabTag } from "../stand-ins/texts.ts";
import type { Plugin } from "./plugin.ts";

export const tabs: Plugin = {
  gems: ["jekyll-tabs"],
  does: "Tabs stand below each other, each with its name.",
  tags: { tabs: { make: "keep-text" }, tab: { make: tabTag, needs: "a name" } },
};
