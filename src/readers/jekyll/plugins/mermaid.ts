import { diagramTag } from "../stand-ins/texts.ts";
import type { Plugin } from "./plugin.ts";

export const mermaid: Plugin = {
  gems: ["jekyll-mermaid", "jekyll-mermaid-prebuild"],
  does: "A diagram is its source, as code: no platform draws it.",
  tags: { mermaid: { make: diagramTag("mermaid"), needs: "a diagram" } },
};
