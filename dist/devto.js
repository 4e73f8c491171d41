export { devto } from "./planning.js";
