export { n as gitSource } from "./git-source.js";
