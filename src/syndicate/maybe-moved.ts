import { printable } from "../core/printable.ts";
import type { Former } from "../core/step.ts";
import { formerPath } from "./set-aside.ts";

/**
 * What a person does about a new post that may be an old one under another name: one of two lines for its front matter.
 * `path` is the new post's. An entry whose path is the new post's, or will be, is called by its URL.
 */
export function movedHint(path: string, former: Former): string {
  const isUnclear = former.path === path || former.path !== formerPath(former.path);
  const name = quoted(isUnclear && former.canonicalUrl !== "" ? former.canonicalUrl : former.path);
  return [
    `If it is that post, add this line to its front matter, and its copies are kept: \`posse-was: ${name}\`.`,
    `If it is a new post, add this one, and it is published: \`posse-was-not: ${name}\`.`,
  ].join(" ");
}

/** Why nobody can tell, for people. */
export function movedMessage({ path, canonicalUrl }: Former): string {
  const address = canonicalUrl === "" ? "" : ` (${printable(canonicalUrl)})`;
  return `it may be ${printable(formerPath(path))}${address} under another name, and then a copy would be there twice`;
}

/** As YAML reads it. */
function quoted(name: string): string {
  return /^\w[\w./:%~+-]*$/.test(name) ? name : JSON.stringify(name);
}
