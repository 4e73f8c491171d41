export { i as renderForDevto } from "./rendering.js";
