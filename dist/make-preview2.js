export { t as makePreview } from "./make-preview.js";
