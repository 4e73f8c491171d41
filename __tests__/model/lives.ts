import fc from "fast-check";
import { type Edit, simpleEdits } from "./edits.ts";
import { type Mishap, mishaps } from "./effects.ts";

/** What becomes of the run that an event starts. */
export type Fate = "ordinary" | "never starts" | Mishap;

/** What happens to a blog, one thing after the other. */
export type Event =
  | { readonly kind: "push"; readonly edits: readonly Edit[]; readonly fate: Fate }
  | {
      readonly kind: "force push";
      readonly back: number;
      readonly edits: readonly Edit[];
      readonly fate: Fate;
    }
  | { readonly kind: "branch"; readonly edits: readonly Edit[] }
  | { readonly kind: "merge"; readonly fate: Fate }
  | {
      readonly kind: "dispatch";
      readonly on: "main" | "branch";
      readonly ask: Ask;
      readonly fate: Fate;
    }
  | { readonly kind: "schedule"; readonly fate: Fate }
  | { readonly kind: "re-run"; readonly run: number; readonly fate: Fate }
  | {
      readonly kind: "at once";
      readonly edits: readonly Edit[];
      readonly more: readonly Edit[];
      readonly seed: number;
      readonly fates: readonly [Fate, Fate];
    }
  | {
      readonly kind: (typeof handiwork)[number];
      readonly on: "devto" | "medium";
      readonly copy: number;
    }
  | { readonly kind: "lose the ledger"; readonly writes: number | null }
  | { readonly kind: "answer" }
  | { readonly kind: "wait"; readonly days: number };

type Ask = { readonly posts: readonly number[] } | { readonly backfill: number } | null;

export const handiwork = [
  "edit there",
  "retitle there",
  "take down",
  "publish there",
  "delete there",
] as const;

/** How a blog begins: what was there before Posse, and what starts the first run. */
export interface Beginning {
  readonly archive: readonly ("long ago" | "recent")[];
  readonly isDated: boolean;
  readonly visibility: "public" | "draft";
  readonly first: "push" | "push with a post" | "root commit" | "dispatch" | "schedule";
  readonly fate: Fate;
}

const index = fc.nat({ max: 9 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("add" as const),
      as: fc.constantFrom(
        ...(["ordinary", "ordinary", "ordinary", "draft", "hidden"] as const),
        ...(["template", "retracted", "devto only"] as const),
      ),
      dated: fc.constantFrom(
        ...(["today", "today", "today", "recent", "long ago", "tomorrow"] as const),
      ),
    }),
  },
  { weight: 12, arbitrary: fc.record({ do: fc.constantFrom(...simpleEdits), post: index }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom("swap" as const, "replace" as const),
      ...{ post: index, other: index },
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("readd" as const), post: index }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom("dated URLs" as const, "domain" as const) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("setting" as const),
      visibility: fc.constantFrom("public" as const, "draft" as const),
    }),
  },
);
const edits = fc.array(edit, { minLength: 1, maxLength: 3 });
const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 5, arbitrary: fc.constant("ordinary" as const) },
  { weight: 1, arbitrary: fc.constant("never starts" as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom(...mishaps),
      at: fc.integer({ min: 1, max: 14 }),
    }),
  },
);
const ask: fc.Arbitrary<Ask> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.record({ posts: fc.array(index, { minLength: 1, maxLength: 2 }) }),
  fc.record({ backfill: fc.integer({ min: 1, max: 3 }) }),
);

const kind = <Kind extends Event["kind"]>(name: Kind) => fc.constant(name);

const ordinary: fc.Arbitrary<Event> = fc.oneof(
  { weight: 14, arbitrary: fc.record({ kind: kind("push"), edits, fate }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("schedule"), fate }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kind("dispatch"),
      on: fc.constantFrom("main" as const, "main" as const, "branch" as const),
      ...{ ask, fate },
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: kind("re-run"), run: index, fate }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kind("force push"),
      back: fc.integer({ min: 1, max: 3 }),
      edits,
      fate,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kind("branch"), edits }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("merge"), fate }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kind("at once"),
      ...{ edits, more: edits, seed: fc.nat() },
      fates: fc.tuple(fate, fate),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom(...handiwork),
      on: fc.constantFrom("devto" as const, "devto" as const, "medium" as const),
      copy: index,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kind("answer") }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: kind("wait"), days: fc.integer({ min: 1, max: 12 }) }),
  },
);

const loss: fc.Arbitrary<Event> = fc.record({
  kind: kind("lose the ledger"),
  writes: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
});

const beginning: fc.Arbitrary<Beginning> = fc.record({
  archive: fc.array(fc.constantFrom("long ago" as const, "long ago" as const, "recent" as const), {
    maxLength: 3,
  }),
  isDated: fc.boolean(),
  visibility: fc.constantFrom("public" as const, "draft" as const),
  first: fc.constantFrom(
    ...(["push", "push with a post", "push with a post", "root commit"] as const),
    ...(["dispatch", "schedule"] as const),
  ),
  fate,
});

/** A blog's life: how it begins and what happens then. */
export interface Life {
  readonly beginning: Beginning;
  readonly events: readonly Event[];
}

const length = { minLength: 1, maxLength: 10 };

export const life: fc.Arbitrary<Life> = fc.record({
  beginning,
  events: fc.array(ordinary, length),
});

/** The same where somebody loses the ledger. */
export const lifeWithLoss: fc.Arbitrary<Life> = fc.record({
  beginning,
  events: fc.array(
    fc.oneof({ weight: 7, arbitrary: ordinary }, { weight: 1, arbitrary: loss }),
    length,
  ),
});
