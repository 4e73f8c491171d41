export { devtoCodes } from "./rendering.js";
