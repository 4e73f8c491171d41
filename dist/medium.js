export { medium } from "./planning.js";
