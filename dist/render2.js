export { renderForDevto } from "./rendering.js";
