export { t as startSandbox } from "./sandbox.js";
