export { gt as parse } from "./planning.js";
