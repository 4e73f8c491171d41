export { gitSource } from "./git-source.js";
