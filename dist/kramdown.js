export { u as JEKYLL_DEFAULTS, a as parseKramdown } from "./rendering.js";
