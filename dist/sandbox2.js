export { n as startSandbox } from "./sandbox.js";
