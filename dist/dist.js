export { S as parse } from "./planning.js";
