export { commitToRead } from "./newest2.js";
