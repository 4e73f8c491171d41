import { groupBy } from "../../core/group-by.ts";
import { printable } from "../../core/printable.ts";
import { definitionOf, type PlatformDefinition } from "../../platforms/definition.ts";
import type { OfferedPost } from "../../report/offers.ts";
import type { CliSession } from "../session.ts";
import type { Style } from "../style.ts";

/** How to bring posts by hand to a platform without a key; empty where there is nothing to bring. */
export function offersText(
  offers: readonly OfferedPost[],
  { blog, style }: Pick<CliSession, "blog" | "style">,
): string {
  return [...groupBy(offers, ({ platform }) => platform.id)]
    .map(([id, some]) => offersOn(definitionOf(id, blog.definitions), some, style))
    .join("\n");
}

function offersOn(
  platform: PlatformDefinition | undefined,
  offers: readonly OfferedPost[],
  style: Style,
): string {
  const missing = platform === undefined ? "key" : `${platform.name} ${platform.key.noun}`;
  const lines = offers.map(({ step, importUrl, file }) =>
    [
      `  ${style.bold(printable(step.title))}`,
      ...(file === undefined ? [] : [`    copy from:  ${printable(file)}`]),
      `    ${file === undefined ? "import:" : "or import:"}  ${importUrl}`,
    ].join("\n"),
  );
  return [`No ${missing}. Publish these by hand:`, ...lines].join("\n");
}
