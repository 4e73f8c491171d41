export { renderForMedium } from "./rendering.js";
