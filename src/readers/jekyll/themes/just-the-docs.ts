import type { Theme } from "./theme.ts";

export const justTheDocs: Theme = {
  name: "Just the Docs",
  gems: ["just-the-docs"],
  remotes: ["just-the-docs/just-the-docs", "pmarsceill/just-the-docs"],
  files: ["_sass/custom/setup.scss", "assets/css/just-the-docs-default.scss"],
  does: "Mermaid diagrams are their source, as code.",
};
