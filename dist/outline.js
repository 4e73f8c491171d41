export { outlineOf } from "./rendering.js";
