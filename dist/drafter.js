export { i as createDrafter } from "./rendering.js";
