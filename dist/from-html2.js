export { n as parseHtml } from "./from-html.js";
