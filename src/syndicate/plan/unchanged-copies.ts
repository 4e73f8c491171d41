import { keyOf } from "../../core/step.ts";
import type { OwnCopies } from "../identity/own-copies.ts";
import type { PlanPorts } from "../model/types.ts";
import { type Candidate, type Candidates, needsArticle } from "./candidates.ts";

/**
 * The copies, by `keyOf`, that were made from just what they would be made from now: they are up to date, whatever this
 * version of Posse would make of it (docs/decisions/0012-inputs-of-an-article.md).
 */
export async function unchangedCopies(
  { all }: Candidates,
  { copies, ports }: { readonly copies: OwnCopies; readonly ports: PlanPorts },
): Promise<ReadonlySet<string>> {
  const unchanged = new Set<string>();
  if (ports.inputs === undefined) return unchanged;
  for (const { post, platform, inputs } of all.flatMap(withInputs)) {
    const isSame = await ports.inputs.areSame(post, platform, inputs, copies(post, platform.id));
    if (isSame) unchanged.add(keyOf(post.path, platform.id));
  }
  return unchanged;
}

/** A copy whose record says what it was made from. */
function withInputs(candidate: Candidate) {
  const { post, platform, record, verdict } = candidate;
  if (verdict.kind !== "copied" || !needsArticle(candidate)) return [];
  return record?.inputs === undefined ? [] : [{ post, platform, inputs: record.inputs }];
}
