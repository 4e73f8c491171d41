export { t as githubRepository } from "./repository.js";
