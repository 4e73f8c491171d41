export { JEKYLL_DEFAULTS, parseKramdown } from "./rendering.js";
