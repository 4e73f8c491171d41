export { warning } from "./action-core.js";
