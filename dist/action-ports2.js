export { portsOf } from "./action-ports.js";
