export { u as fold, p as plainText } from "./rendering.js";
