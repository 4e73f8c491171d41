export { parse } from "./planning.js";
