export { openFolder } from "./folder2.js";
