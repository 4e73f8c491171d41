export { r as renderForDevto } from "./rendering.js";
