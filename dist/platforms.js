export { platforms } from "./planning.js";
