export { n as parseHtml } from "./from-html2.js";
