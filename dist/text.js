export { f as fold, g as plainText } from "./rendering.js";
