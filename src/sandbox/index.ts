export type { Fault } from "./faults.ts";
export { type Sandbox, type SandboxOptions, startSandbox } from "./sandbox.ts";
export type { SandboxState } from "./views.ts";
