export { commitToRead } from "./action-newest2.js";
