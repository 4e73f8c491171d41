export { a as createDrafter } from "./rendering.js";
