/**
 * What can go wrong with one request: `stale`: a replica that has not heard of the last change answers;
 * `error`: a status without an effect, or with `after` an effect whose answer is lost; `cut`: the connection ends so,
 * or with `half` in the middle of the answer;
 * `altered`: an answer that came out otherwise; `limited`: GitHub's secondary rate limit; `conflict`: 409.
 */
export type Trouble = { readonly times?: number } & (
  | { readonly kind: "stale" }
  | { readonly kind: "error"; readonly status: number; readonly after?: boolean }
  | { readonly kind: "cut"; readonly after?: boolean; readonly half?: boolean }
  | { readonly kind: "altered"; readonly alter: (body: unknown) => unknown }
  | { readonly kind: "limited"; readonly retryAfter?: number }
  | { readonly kind: "conflict" }
);

/** Troubles and things that happen in between, by the operation that they wait for. */
export interface Troubles {
  set(operation: string, trouble: Trouble): void;
  /** Before the next request of that kind is answered, somebody else does something. */
  meanwhile(operation: string, act: () => Promise<void>): void;
  take(operation: string): Promise<Trouble | undefined>;
}

export function createTroubles(): Troubles {
  const waiting = new Map<string, { trouble: Trouble; left: number }>();
  const acts = new Map<string, () => Promise<void>>();
  return {
    set(operation, trouble) {
      waiting.set(operation, { trouble, left: trouble.times ?? 1 });
    },
    meanwhile(operation, act) {
      acts.set(operation, act);
    },
    async take(operation) {
      const act = acts.get(operation);
      acts.delete(operation);
      await act?.();
      const found = waiting.get(operation);
      if (found === undefined || found.left === 0) return undefined;
      found.left--;
      return found.trouble;
    },
  };
}
