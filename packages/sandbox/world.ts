import type { ForemRenderer } from "./devto/renderer.ts";
import type { State } from "./state.ts";

/** How the platforms are set up. */
export interface Settings {
  /** Whether throttles and limiters hold. */
  readonly limits: boolean;
  /** What dev.to does about a create that says nothing about AI (contracts/devto.md §3). */
  readonly aiDisclosure: "off" | "warn" | "require";
  /** Whether dev.to's account is younger than three days. */
  readonly newAccount: boolean;
  /** Whether dev.to counts writes by IP address with key, or by each of them (contracts/devto.md §5.1). */
  readonly throttle: "legacy" | "2026";
  /** dev.to's `API_PER_PAGE_MAX`. */
  readonly maxPerPage: number;
}

/** What every handler works on. */
export interface World {
  state: State;
  readonly settings: Settings;
  /** Such as `http://127.0.0.1:N`. */
  readonly origin: string;
  readonly renderForem: ForemRenderer;
  now(): Date;
}
