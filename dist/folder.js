export { t as openFolder } from "./folder2.js";
