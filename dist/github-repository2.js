export { t as githubRepository } from "./github-repository.js";
