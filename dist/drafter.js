export { createDrafter } from "./rendering.js";
