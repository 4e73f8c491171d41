export { t as directorySource } from "./planning.js";
