export type { Fault } from "./faults.ts";
export type { Incoming } from "./http.ts";
export { type Markup, markup, trusted } from "./markup.ts";
export { castle } from "./page/castle.ts";
export { jsonView } from "./page/json-view.ts";
export { layout } from "./page/layout.ts";
export { styleSheet } from "./page/styles.ts";
export {
  type Play,
  playPlatforms,
  type Sandbox,
  type SandboxOptions,
  startSandbox,
} from "./sandbox.ts";
export type { SandboxState } from "./views.ts";
