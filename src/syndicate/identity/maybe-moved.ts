import { printable } from "../../core/printable.ts";
import type { Former } from "../../core/step.ts";
import { formerPath } from "./set-aside.ts";

/**
 * What a person does about a new post that may be an old one under another name: one of two lines for its front matter.
 * `path` is the new post's. An old
 * one that has no entry in the ledger, or whose path is the new post's, or will be, is called by its URL.
 */
export function movedHint(path: string, former: Former): string {
  const isUnclear =
    former.path === "" || former.path === path || former.path !== formerPath(former.path);
  const name = quoted(isUnclear && former.canonicalUrl !== "" ? former.canonicalUrl : former.path);
  return [
    `If it is that post, add this line to its front matter, and its copies are kept: \`posse-was: ${name}\`.`,
    `If it is a new post, add this one, and it is published: \`posse-was-not: ${name}\`.`,
  ].join(" ");
}

/** Why nobody can tell, for people. `path` is the new post's. */
export function movedMessage(path: string, former: Former): string {
  return `it may be ${nameOf(path, former)}, and then a copy would be there twice`;
}

/** An entry at the same path is another post's only if that had another URL. */
function nameOf(path: string, former: Former): string {
  const [name, url] = [formerPath(former.path), printable(former.canonicalUrl)];
  if (name === "") return `the post that was at ${url}, of which there is a copy`;
  if (name === path)
    return url === "" ? "the post that this file held" : `the post that was at ${url}`;
  return `${printable(name)}${url === "" ? "" : ` (${url})`} under another name`;
}

/** As YAML reads it. */
function quoted(name: string): string {
  return /^\w[\w./:%~+-]*$/.test(name) ? name : JSON.stringify(name);
}
