export { d as JEKYLL_DEFAULTS, o as parseKramdown } from "./rendering.js";
