import type { OfferedPost } from "../../compose/offers.ts";
import { printable } from "../../core/printable.ts";
import type { Style } from "../style.ts";

/** How to bring posts by hand to a platform without a key; empty where there is nothing to bring. */
export function offersText(offers: readonly OfferedPost[], style: Style): string {
  const [first] = offers;
  if (first === undefined) return "";
  const { name } = first.platform;
  const lines = offers.map(({ step, importUrl, file }) =>
    [
      `  ${style.bold(printable(step.title))}`,
      `    import:  ${importUrl}`,
      ...(file === undefined ? [] : [`    or paste the page ${printable(file)}`]),
    ].join("\n"),
  );
  return [`No ${name} token. Import these by hand:`, ...lines].join("\n");
}
