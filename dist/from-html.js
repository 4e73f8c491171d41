export { parseHtml } from "./rendering.js";
