export { linksOf } from "./rendering.js";
