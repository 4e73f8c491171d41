export { planCommand } from "./command-line.js";
