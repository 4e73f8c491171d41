import { printable } from "../core/printable.ts";
import type { Former } from "../core/step.ts";

/**
 * What a person does about a new post that may be an old one under another name: one of two lines for its front matter.
 * `path` is the new post's. An entry at the same path is called by its URL, since the next one there will have its own.
 */
export function movedHint(path: string, former: Former): string {
  const name = quoted(former.path === path ? former.canonicalUrl : former.path);
  return [
    `If it is that post, add this line to its front matter, and its copies are kept: \`posse-was: ${name}\`.`,
    `If it is a new post, add this one, and it is published: \`posse-was-not: ${name}\`.`,
  ].join(" ");
}

/** Why nobody can tell, for people. */
export function movedMessage({ path, canonicalUrl }: Former): string {
  const address = canonicalUrl === "" ? "" : ` (${printable(canonicalUrl)})`;
  return `it may be ${printable(path)}${address} under another name, and then a copy would be there twice`;
}

/** As YAML reads it. */
function quoted(name: string): string {
  return /^\w[\w./:%~+-]*$/.test(name) ? name : JSON.stringify(name);
}
