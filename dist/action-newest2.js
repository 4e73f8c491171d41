export { branchesOf, commitToRead } from "./action-newest.js";
