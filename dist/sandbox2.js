export { players, startSandbox } from "./sandbox.js";
