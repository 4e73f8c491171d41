export { type ForemEnvironment, type ForemRendering, renderForem } from "./render.ts";
