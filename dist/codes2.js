export { mediumCodes } from "./rendering.js";
