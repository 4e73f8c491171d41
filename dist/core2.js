export { warning } from "./core.js";
