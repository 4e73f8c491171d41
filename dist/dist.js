export { bt as parse } from "./planning.js";
