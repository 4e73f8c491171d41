import type { Player } from "../../packages/sandbox/index.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { Repository } from "../github/repository.ts";
import type { PlatformDefinition } from "../platforms/definition.ts";
import type { Reader } from "../readers/reader.ts";
import type { Settings } from "../settings/settings.ts";
import type { Doing, RunEvent } from "./event/event.ts";
import type { History } from "./event/history.ts";
import type { readInputs } from "./inputs.ts";

/** What a run reads of its own repository and writes to it, made once for each run. */
export interface RunPorts {
  /** On GitHub; undefined without a token. */
  readonly repository: Repository | undefined;
  /** What its commits say, in the checkout and on GitHub. */
  readonly history: History;
}

/** What each kind of run is given. */
export interface ActionRun {
  /** The platforms that there are. */
  readonly definitions: readonly PlatformDefinition[];
  /** In the place of all the readers that there are, for rehearsals. */
  readonly readers?: readonly Reader[] | undefined;
  /** In the place of all the platforms that the sandbox plays, for rehearsals. */
  readonly players?: readonly Player[] | undefined;
  readonly event: RunEvent;
  readonly inputs: ReturnType<typeof readInputs>;
  readonly settings: Settings;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly doing: Exclude<Doing, { kind: "nothing" }>;
  /** Whose tree is read: the event's own, or the newest of the branch that is published. */
  readonly commit: string;
  /** Why that is another commit than the event's. */
  readonly notices: readonly Diagnostic[];
  readonly ports: RunPorts;
  /** Aborted when the run is cancelled. */
  readonly signal: AbortSignal;
}
