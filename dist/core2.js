export { h as warning } from "./core.js";
