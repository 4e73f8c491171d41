import type { Settings } from "../compose/settings.ts";
import type { Doing, RunEvent } from "./event.ts";
import type { readInputs } from "./inputs.ts";

/** What each kind of run is given. */
export interface ActionRun {
  readonly event: RunEvent;
  readonly inputs: ReturnType<typeof readInputs>;
  readonly settings: Settings;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly doing: Exclude<Doing, { kind: "nothing" }>;
  /** Aborted when the run is cancelled. */
  readonly signal: AbortSignal;
}
