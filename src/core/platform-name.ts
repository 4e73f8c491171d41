import { lettersOf } from "./nearest.ts";

/** The platform that a name means, whatever its case and its signs: `Some.Where` means `somewhere`. */
export function platformNamed<T extends string>(given: string, ids: readonly T[]): T | undefined {
  const letters = lettersOf(given);
  return ids.find((id) => lettersOf(id) === letters);
}
