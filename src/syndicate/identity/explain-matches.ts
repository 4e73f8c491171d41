import type { Diagnostic } from "../../core/diagnostic.ts";
import type { PlatformId } from "../../core/post.ts";
import type { Former } from "../../core/step.ts";
import { diagnose } from "../model/codes.ts";
import type { Matches } from "../model/types.ts";
import { leftBehind } from "./left-behind.ts";
import { movedHint, movedMessage } from "./maybe-moved.ts";

/** What of the matches is to be explained; `open` with what is to be said of the entries alone. */
interface Explained extends Pick<Matches, "entries" | "moves" | "gone"> {
  readonly open: ReadonlyMap<string, Former>;
}

/** What the author should know of how the posts were found again in the ledger: it takes no rendering and no platform. */
export function explainMatches(
  matches: Explained,
  nameOf: (id: PlatformId) => string,
): readonly Diagnostic[] {
  return [
    ...moved(matches),
    ...maybeMoved(matches),
    ...gone(matches, nameOf),
    ...perhapsLeft(matches, nameOf),
  ];
}

function moved({ moves, entries }: Explained): readonly Diagnostic[] {
  return moves.flatMap(({ kind, to }) => {
    if (kind !== "follow") return [];
    const entry = entries.get(to.path);
    const isCopied = Object.values(entry?.platforms ?? {}).some((record) => record.copy);
    if (entry === undefined || entry.canonicalUrl === to.canonicalUrl || !isCopied) return [];
    const change = `moved from ${entry.canonicalUrl} to ${to.canonicalUrl}`;
    return [diagnose("permalink-changed", `${to.path} ${change}`, { path: to.path })];
  });
}

/** Once for all platforms. */
function maybeMoved({ open }: Explained): readonly Diagnostic[] {
  return [...open].map(([path, former]) => {
    const message = `${path} is not published: ${movedMessage(path, former)}`;
    return diagnose("maybe-moved", message, { path, hint: movedHint(path, former) });
  });
}

function gone(matches: Explained, nameOf: (id: PlatformId) => string): readonly Diagnostic[] {
  return leftBehind(matches.gone).map(({ path, copies }) => {
    const places = copies.map(
      ({ platform, copy }) => `${nameOf(platform)} (${copy.url || copy.id})`,
    );
    const said = `${path} is no longer in the blog; its copies stay: ${places.join(", ")}`;
    return diagnose("post-gone", said, { path });
  });
}

/** Posts that are gone, and that a run was publishing when it ended: no later run asks for them any more. */
function perhapsLeft(
  { gone }: Explained,
  nameOf: (id: PlatformId) => string,
): readonly Diagnostic[] {
  return gone.flatMap(({ path, platforms }) => {
    const places = Object.entries(platforms)
      .filter(([, { state, copy }]) => !copy && (state === "intent" || state === "ambiguous"))
      .map(([platform]) => nameOf(platform));
    if (places.length === 0) return [];
    const said = `${path} is no longer in the blog, and an earlier run may have published it: look for it on ${places.join(", ")}`;
    return [diagnose("post-gone", said, { path })];
  });
}
