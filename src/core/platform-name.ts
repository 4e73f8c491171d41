import { lettersOf } from "./nearest.ts";

/**
 * The platform that a name means, whatever its case and its signs: `Some.Where` means `somewhere`. Of a host's name people leave
 * out the ending: `Some` means `some.to`.
 */
export function platformNamed<T extends string>(given: string, ids: readonly T[]): T | undefined {
  const letters = lettersOf(given);
  return (
    ids.find((id) => lettersOf(id) === letters) ??
    ids.find((id) => lettersOf(id) === `${letters}to`)
  );
}
