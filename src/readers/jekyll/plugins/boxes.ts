import type { TagStandIn } from "../stand-ins/given.ts";
import { box, detailsTag } from "../stand-ins/texts.ts";
import type { Plugin } from "./plugin.ts";

const boxed: TagStandIn = {
  make: box,
  keys: ["title", "content", "text", "message", "type", "class"],
  needs: "a text",
};

export const boxes: Plugin = {
  gems: ["jekyll-callouts", "jekyll-details", "jekyll-admonitions"],
  does: "Notes, tips and warnings are quotes; parts that readers open are folded where the platform can.",
  tags: {
    alert: boxed,
    callout: boxed,
    note: boxed,
    notice: boxed,
    tip: boxed,
    info: boxed,
    warning: boxed,
    important: boxed,
    danger: boxed,
    details: { make: detailsTag, keys: ["summary", "title", "class"] },
  },
};
