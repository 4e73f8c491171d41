export { replaceEmoji } from "./emoji.ts";
export { type ForemEnvironment, type ForemRendering, renderForem } from "./render.ts";
