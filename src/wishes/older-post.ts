import type { SaidOfOlder } from "../core/post.ts";

/** What `posse-was` and `posse-was-not` say: each a path or an address, or several. */
export function saidOfOlder(frontMatter: Readonly<Record<string, unknown>>): SaidOfOlder {
  return { was: textsOf(frontMatter["posse-was"]), wasNot: textsOf(frontMatter["posse-was-not"]) };
}

function textsOf(value: unknown): readonly string[] {
  return [value].flat().filter((one) => typeof one === "string");
}
