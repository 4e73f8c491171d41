export { platforms } from "./settings.js";
