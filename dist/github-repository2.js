export { githubRepository } from "./github-repository.js";
