import type { Diagnostic } from "../core/diagnostic.ts";

/** What only the site's own build can render: tags of its plugins, includes of its theme, formats with a converter of their own. */
const unrenderable: ReadonlySet<string> = new Set([
  "liquid-unsupported",
  "missing-include",
  "undefined-liquid-filter",
  "unknown-liquid-tag",
  "unread-format",
]);

/** True where the post is right, and only Posse cannot render it: its page can say what it shows. */
export function isUnrenderable(diagnostics: readonly Diagnostic[]): boolean {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return errors.length > 0 && errors.every(({ code }) => unrenderable.has(code));
}
