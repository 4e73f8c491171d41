import type { ForemEnvironment, ForemRendering } from "../../forem-markdown/index.ts";

type Rendered = Extract<ForemRendering, { readonly ok: true }>;
type Refused = Exclude<ForemRendering, Rendered>;

/** dev.to's Markdown processor, as an argument: the API's rules can be tested without it. */
export type ForemRenderer = (
  bodyMarkdown: string,
  environment: ForemEnvironment,
) => ForemOutcome | Refused;

/** As much of a rendering as the API's rules ask for. */
type ForemOutcome = Pick<Rendered, "ok" | "html"> &
  Partial<Pick<Rendered, "replaced" | "frontMatter" | "mentions">>;
