import type { Diagnostic } from "../core/diagnostic.ts";
import { printable } from "../core/printable.ts";
import { addressKey, canonicalOf } from "../readers/built/addresses.ts";
import { diagnose as diagnoseBuilt } from "../readers/built/codes.ts";
import type { PageWords } from "../readers/built/page.ts";
import { diagnose } from "./codes.ts";

/** Whether the page names the same original as the copy. */
export function canonicalProblems(
  { canonicalUrl, pageUrl }: { readonly canonicalUrl: string; readonly pageUrl: string },
  { canonicals }: PageWords,
): readonly Diagnostic[] {
  const canonical = canonicalOf(canonicals, { base: pageUrl, pageUrl });
  const differs = (urls: readonly string[]) => {
    const named = urls.slice(0, 3).map((url) => printable(url, 200));
    const message = `The page names ${named.join(" and ")} as the original, the copy would name ${canonicalUrl}.`;
    return [diagnose("canonical-differs", message)];
  };
  switch (canonical.kind) {
    case "none":
      return [];
    case "broken": {
      const message = `The page's canonical link is “${printable(canonical.text, 100)}”, which is not an address.`;
      return [diagnoseBuilt("canonical-broken", message)];
    }
    case "several":
      return differs(canonical.urls);
    default:
      return addressKey(canonical.url) === addressKey(canonicalUrl) ? [] : differs([canonical.url]);
  }
}
