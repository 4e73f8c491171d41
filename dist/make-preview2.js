export { makePreview } from "./make-preview.js";
