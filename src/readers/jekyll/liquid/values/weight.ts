import { Failure } from "../failure.ts";
import { isHash } from "./ruby.ts";

/**
 * How many values lie in a value, each counted as often as it is reached: a list that was pushed into itself
 * forty times is short, but no end is found to what it prints.
 */
const weights = new WeakMap<object, number>();

const heaviest = 2_000_000;

function weightOf(value: unknown): number {
  if (!Array.isArray(value) && !isHash(value)) return 1;
  const known = weights.get(value);
  if (known !== undefined) return known;
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  let weight = 1;
  for (const part of parts) weight += typeof part === "object" ? weightOf(part) : 1;
  weights.set(value, weight);
  return weight;
}

/** Lets no list grow beyond all bounds. @throws {Failure} */
export function checkWeight(value: unknown): void {
  if (weightOf(value) > heaviest) throw new Failure("liquid-too-much", "A list holds too much");
}
