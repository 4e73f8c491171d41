export { n as renderForMedium } from "./rendering.js";
