import { type NamedPlatform, platformNamed } from "../core/platform-name.ts";
import type { PlatformId } from "../core/post.ts";
import { lines, oneOf, type Parse, WrongValue } from "../core/setting-values.ts";

const hourMs = 60 * 60 * 1000;
const units: Readonly<Record<string, number>> = {
  h: hourMs,
  d: 24 * hourMs,
  w: 7 * 24 * hourMs,
};

/**
 * How long copies are held back after their post's date, in milliseconds by the platform: `3d` for all, or `NAME 3d` for
 * one, in a list separated by commas or new lines.
 */
export function delaysFor(
  platforms: readonly NamedPlatform[],
): Parse<ReadonlyMap<PlatformId, number>> {
  const ids = platforms.map(({ id }) => id);
  return (text) => {
    const delays = new Map<PlatformId, number>();
    for (const item of lines(text.replaceAll(",", "\n"))) {
      const parts = item.split(/[\s:=]+/);
      const ms = lengthOf(parts.length > 2 ? "" : (parts.at(-1) ?? ""), item);
      const [name = ""] = parts;
      const named =
        parts.length === 1 ? ids : [platformNamed(name, platforms)?.id ?? oneOf(...ids)(name)];
      for (const id of named) delays.set(id, ms);
    }
    return delays;
  };
}

function lengthOf(time: string, item: string): number {
  const [, count = "", unit = ""] = /^(\d{1,4})([hdw])$/.exec(time) ?? [];
  const ms = units[unit];
  if (ms !== undefined) return Number(count) * ms;
  throw new WrongValue(`“${item}” is not a length of time such as 3d, 12h or 1w`);
}
