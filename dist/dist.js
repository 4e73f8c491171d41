export { b as parse } from "./planning.js";
