export { createPostLookup, postNameIn } from "./rendering.js";
