import { placeIn } from "../../core/article-place.ts";
import type { Scope } from "../model/types.ts";
import type { Decided } from "./decision.ts";

/** A blog whose pages are built otherwise than when its copies were made. */
export interface Redesign {
  /** Where the articles were, and where they are now, as CSS selectors. */
  readonly before: string;
  readonly now: string;
  /** How many copies would be changed by it. */
  readonly copies: number;
}

/** Fewer copies than this say nothing of the theme. */
const few = 3;

/**
 * Keeps copies as they are where a redesign of the theme, and no edit, would change them all at once: the article is looked for
 * elsewhere in the pages, and half of the copies that were made before would get another text. A person has to look first.
 */
export function holdRedesigned(
  decided: readonly Decided[],
  { force }: Pick<Scope, "force">,
): { readonly kept: readonly Decided[]; readonly redesign: Redesign | undefined } {
  const moved = decided.filter(isMoved);
  const changed = new Set(moved.filter(({ decision: { step } }) => step.reason === "changed"));
  const [first] = changed;
  if (force === true || first === undefined || changed.size < Math.max(few, moved.length / 2)) {
    return { kept: decided, redesign: undefined };
  }
  const kept = decided.map((one) => (changed.has(one) ? held(one) : one));
  return { kept, redesign: { ...placesOf(first), copies: changed.size } };
}

function held({ candidate, decision }: Decided): Decided {
  const step = { ...decision.step, kind: "blocked", reason: "theme-changed" } as const;
  return { candidate, decision: { ...decision, step } };
}

/** True of a copy whose article is looked for elsewhere than when it was made. */
function isMoved(one: Decided): boolean {
  const { before, now } = placesOf(one);
  return before !== "" && now !== "" && before !== now;
}

function placesOf({ candidate, decision }: Decided): Pick<Redesign, "before" | "now"> {
  return {
    before: placeIn(candidate.record?.inputs?.reads) ?? "",
    now: placeIn(decision.step.article?.inputs?.reads) ?? "",
  };
}
