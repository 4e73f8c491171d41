import { printable } from "../../core/printable.ts";
import type { LeftBehind } from "../../syndicate/identity/left-behind.ts";
import type { Style } from "../style.ts";
import { table } from "./table.ts";
import { cutTo, wrapTo } from "./width.ts";

/** Deleted posts with the copies that they left behind, as a block of its own; nothing where there are none. */
export function leftBehindText({
  gone,
  names,
  style,
  columns,
}: {
  readonly gone: readonly LeftBehind[];
  readonly names: ReadonlyMap<string, string>;
  readonly style: Style;
  readonly columns: number;
}): readonly string[] {
  if (gone.length === 0) return [];
  const blocks = gone.map(({ path, copies }) => {
    const rows = copies.map(({ platform, copy }) => [
      `    ${names.get(platform) ?? printable(platform)}`,
      printable(copy.url || copy.id),
    ]);
    return [`  ${cutTo(printable(path), columns - 2)}`, table(rows)].join("\n");
  });
  const said = "No longer in the blog, but copies remain. Delete them by hand if you like:";
  return [[...wrapTo(said, columns).map(style.yellow), ...blocks].join("\n")];
}
