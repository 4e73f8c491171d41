import type { Json } from "../core/article.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { Post } from "../core/post.ts";
import { documentationOf } from "./documentation.ts";

/** A diagnostic as programs read it, below the post that it is about (docs/contracts/interface.md §2.1). */
export function diagnosticJson(diagnostic: Diagnostic): Record<string, Json> {
  const { severity, code, message, hint, line, column } = diagnostic;
  return {
    ...{ severity, code, message, help: documentationOf(code) },
    ...(hint !== undefined && { hint }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  };
}

/** A post as programs read it (docs/contracts/interface.md §2.1). */
export function postJson(post: Post): Record<string, Json> {
  const { path, canonicalUrl, url, title, state, tags, categories } = post;
  const diagnostics = post.diagnostics.map(diagnosticJson);
  const isKnown = post.date !== null && !Number.isNaN(post.date.getTime());
  const date = isKnown ? (post.date?.toISOString().replace(".000Z", "Z") ?? null) : null;
  return { path, canonicalUrl, url, title, date, tags, categories, state, diagnostics };
}
