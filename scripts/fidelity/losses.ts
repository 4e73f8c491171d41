export type PlatformName = "devto" | "medium";

/** What a copy loses or shows in another form, and the diagnostics that tell the author (docs/fidelity.md). */
export interface Loss {
  readonly what: string;
  /** One of these stands in the plan for the post; none where the reader loses nothing. */
  readonly codes: readonly string[];
}

export const losses = {
  contents: { what: "a table of contents is left out", codes: ["contents-dropped"] },
  script: { what: "a script does not run", codes: ["script-dropped"] },
  element: {
    what: "an element that no platform shows is left out",
    codes: ["element-dropped", "formula-dropped"],
  },
  "code-markup": {
    what: "code is text, without its links and emphasis",
    codes: ["code-markup"],
  },
  unsafe: { what: "a link that runs code has its text alone", codes: ["unsafe-url"] },
  "summary-link": {
    what: "dev.to shows the title of a folded part without its links",
    codes: ["devto-summary"],
  },
  scheme: {
    what: "a link of an uncommon kind has its text alone",
    codes: ["devto-link", "medium-link"],
  },
  "data-image": {
    what: "an image without an address on the web is left out",
    codes: ["devto-image", "medium-image"],
  },
  player: {
    what: "what another site shows in the page is a link",
    codes: ["devto-media", "medium-embed"],
  },
  tabs: { what: "dev.to shows a tab in code as blanks", codes: ["devto-tabs"] },
  "note-blocks": {
    what: "dev.to's footnotes hold paragraphs only",
    codes: ["devto-note"],
  },
  table: {
    what: "Medium has no tables; its text is preformatted or a list",
    codes: ["medium-table"],
  },
  list: { what: "Medium's lists have one level and hold text only", codes: ["medium-list"] },
  math: { what: "Medium shows the TeX of a formula", codes: ["medium-math"] },
  "dollar-math": {
    what: "a formula between dollar signs stays as it is written",
    codes: ["math-as-text"],
  },
  "lowest-headings": {
    what: "dev.to has five levels of headings below the title",
    codes: ["devto-headings"],
  },
  "heading-levels": { what: "Medium has two levels of headings", codes: ["medium-headings"] },
  "image-link": { what: "Medium may drop the link around an image", codes: ["medium-image-link"] },
} as const satisfies Readonly<Record<string, Loss>>;

export type LossName = keyof typeof losses;
