export { fold, plainText } from "./rendering.js";
