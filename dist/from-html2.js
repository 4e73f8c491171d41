export { parseHtml } from "./from-html.js";
