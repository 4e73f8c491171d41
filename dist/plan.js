export { t as planCommand } from "./command-line.js";
