export { d as warning } from "./core.js";
