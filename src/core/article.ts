import { createHash } from "node:crypto";
import type { Diagnostic } from "./diagnostic.ts";
import type { PlatformId } from "./post.ts";

/** What JSON can say. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** By what it is known whether a copy shows an article. */
export interface Digests {
  /** `sha256:` and 64 hexadecimal digits: equal means up to date. */
  readonly digest: string;
  /**
   * What the digest would be if every link to the blog's other posts led to the original; left out where that is the
   * same. Equal where only `digest` differs: what such links lead to has changed, and nothing else.
   */
  readonly plain?: string;
}

/** A post rendered for one platform, within that platform's limits. */
export interface Article extends Digests {
  readonly platform: PlatformId;
  readonly canonicalUrl: string;
  readonly title: string;
  readonly visibility: "public" | "draft" | "unlisted";
  /** The organization or publication to publish it under, as the author names it; its id is the client's to find. */
  readonly under?: string;
  /** Exactly the fields that are sent: dev.to's `article` object, Medium's request body. */
  readonly request: Readonly<Record<string, Json>>;
  /** Of `request`, and of `under` where there is one. */
  readonly digest: string;
}

/** What came of rendering: an article, unless an error stands in the diagnostics. */
export interface Rendering {
  readonly article?: Article;
  readonly diagnostics: readonly Diagnostic[];
}

/** The digests of an article, and nothing else of it. */
export function digestsOf({ digest, plain }: Digests): Digests {
  return plain === undefined ? { digest } : { digest, plain };
}

/** The same without its digests: of a copy that nobody knows what it shows. */
export function withoutDigests<Held extends Partial<Digests>>({
  digest: _,
  plain: __,
  ...rest
}: Held): Omit<Held, keyof Digests> {
  return rest;
}

/** The digest of what is sent: the same for the same fields in any order. */
export function digestOf(request: Readonly<Record<string, Json>>): string {
  return `sha256:${createHash("sha256")
    .update(JSON.stringify(sorted(request)))
    .digest("hex")}`;
}

/** The same with the fields of each object in the order of their names. */
function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([key, item]) => [key, sorted(item)]));
}
