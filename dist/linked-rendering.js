export { renderLinked } from "./rendering.js";
