/**
 * The body of a post that takes minutes and gigabytes, and is no larger than a post may be: nearly a million times
 * emphasis, each of which becomes nodes of a tree.
 */
export const endlessBody = "*a* ".repeat(950_000);
