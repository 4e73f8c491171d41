export { directorySource } from "./planning.js";
