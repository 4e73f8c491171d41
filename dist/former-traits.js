export { formerTraits } from "./former-traits2.js";
