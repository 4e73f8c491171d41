import type { ListedCopy } from "../../core/platform.ts";
import { visible } from "../model/visible.ts";

/**
 * An address at which a platform may hold the copy of either of two posts: one was being created there, and nobody knows
 * what came of that; the other one has the address now.
 */
export interface Contest {
  readonly address: string;
  /** What this post's copy there is called. */
  readonly title: string;
  readonly rival: Rival;
}

/** The other post, and what its copy is called and holds, as far as that is known. */
interface Rival {
  readonly path: string;
  readonly title: string | undefined;
  /** As `Face.text`. */
  readonly text?: string | undefined;
}

/**
 * Whose a copy is that lies there. A wrong guess posts the other one twice: where neither the text nor the title tells,
 * nobody but a person does.
 */
export function whoseAt(
  { title, rival }: Contest,
  copy: Pick<ListedCopy, "title" | "face">,
): "own" | "theirs" | "unclear" {
  if (rival.text !== undefined && copy.face?.text === rival.text) return "theirs";
  if (rival.title === undefined) return "unclear";
  const [isOwn, isTheirs] = [title, rival.title].map((one) => visible(one) === visible(copy.title));
  if (isOwn === isTheirs) return "unclear";
  return isOwn ? "own" : "theirs";
}
