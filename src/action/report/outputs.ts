import { setOutput } from "@actions/core";
import { inWords } from "../words.ts";

/** What every run sets (docs/contracts/interface.md §1). */
export interface Outputs {
  readonly plan: unknown;
  readonly outcomes: unknown;
  readonly published: readonly unknown[];
  readonly changed: boolean;
  readonly errors: number;
  readonly summary: string;
  /** The rendered preview's folder; "" for a run that publishes, which makes none. */
  readonly previewPath?: string;
}

/** What a run that did nothing, or stopped, sets. */
export const emptyOutputs: Outputs = {
  plan: { posts: [], steps: [] },
  outcomes: { outcomes: [] },
  published: [],
  changed: false,
  errors: 0,
  summary: "",
};

/** All outputs of a job together may take 1 MB, counted in UTF-16 (docs/contracts/github.md §1.3). */
const largest = 300_000;

/** Sets every output; what is larger than a job may keep is replaced or cut. */
export function setOutputs(outputs: Outputs): void {
  setOutput("plan", bounded(outputs.plan));
  setOutput("outcomes", bounded(outputs.outcomes));
  setOutput("published", bounded(outputs.published));
  setOutput("changed", String(outputs.changed));
  setOutput("errors", String(outputs.errors));
  setOutput("summary", outputs.summary.slice(0, 60_000));
  setOutput("preview-path", outputs.previewPath ?? "");
}

/** A value too large is replaced, not cut: half a JSON text is worse than none. */
function bounded(value: unknown): string {
  const text = inWords(JSON.stringify(value));
  return text.length <= largest
    ? text
    : JSON.stringify({ truncated: true, characters: text.length });
}
