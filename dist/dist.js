export { St as parse } from "./planning.js";
