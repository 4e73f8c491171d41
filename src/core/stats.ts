/** What platforms count of their readers, in the order in which it is shown. */
export const counts = ["views", "reactions", "comments", "reposts"] as const;

export type Count = (typeof counts)[number];

/** What readers did with a copy. A count that the platform does not tell is absent. */
export type CopyStats = Readonly<Partial<Record<Count, number>>>;

/** The counts among these, which an API may have left out or answered as something else than a number. */
export function statsOf(answered: Readonly<Partial<Record<Count, unknown>>>): CopyStats {
  return Object.fromEntries(
    counts.flatMap((count) => {
      const value = answered[count];
      return Number.isSafeInteger(value) && Number(value) >= 0 ? [[count, value]] : [];
    }),
  );
}
