import { createHash } from "node:crypto";
import type { Diagnostic } from "./diagnostic.ts";
import type { PlatformId } from "./post.ts";

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A post rendered for one platform, within that platform's limits. */
export interface Article {
  readonly platform: PlatformId;
  readonly canonicalUrl: string;
  readonly title: string;
  readonly visibility: "public" | "draft" | "unlisted";
  /** The organization or publication to publish it under, as the author names it; its id is the client's to find. */
  readonly under?: string;
  /** Exactly the fields that are sent: dev.to's `article` object, Medium's request body. */
  readonly request: Readonly<Record<string, Json>>;
  /** Of `request`, and of `under` where there is one: equal means up to date. `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
}

/** What came of rendering: an article, unless an error stands in the diagnostics. */
export interface Rendering {
  readonly article?: Article;
  readonly diagnostics: readonly Diagnostic[];
}

/** The digest of what is sent: the same for the same fields in any order. */
export function digestOf(request: Readonly<Record<string, Json>>): string {
  return `sha256:${createHash("sha256").update(stable(request)).digest("hex")}`;
}

function stable(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([key, item]) => `${JSON.stringify(key)}:${stable(item)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}
