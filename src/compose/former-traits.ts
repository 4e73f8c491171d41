import type { LedgerEntry, Traits } from "../core/ledger.ts";
import type { PostFiles } from "../readers/reader.ts";
import { sketchOf } from "../syndicate/identity/sketch.ts";

/** Where the blog's earlier states can be looked up. */
export interface Past {
  /** The text of a file in a commit; undefined where it is not to be had. */
  textAt(commit: string, path: string): Promise<string | undefined>;
  /** Commits that may still hold the file as it was before it went or was written anew, the likeliest first. */
  commitsBefore(path: string): Promise<readonly string[]>;
}

/** Each costs a few questions, and a post that is gone is gone for all runs to come. */
const MOST = 25;

/**
 * Reads from the blog's history what posts were like whose ledger entries do not say it: the commit that the copy was made
 * from, else what was there before. What cannot be had is left out.
 */
export async function formerTraits(
  entries: readonly LedgerEntry[],
  past: Past,
  files: PostFiles,
): Promise<ReadonlyMap<string, Traits>> {
  const found = new Map<string, Traits>();
  for (const entry of [...entries].sort(newestFirst).slice(0, MOST)) {
    const text = await lastText(entry, past);
    if (text !== undefined) found.set(entry.path, await traitsOf(text, files));
  }
  return found;
}

/** One past after the other: the clone, then GitHub. */
export function eitherPast(first: Past, second: Past): Past {
  return {
    textAt: async (commit, path) =>
      (await first.textAt(commit, path)) ?? (await second.textAt(commit, path)),
    commitsBefore: async (path) => [
      ...new Set([...(await first.commitsBefore(path)), ...(await second.commitsBefore(path))]),
    ],
  };
}

async function lastText(entry: LedgerEntry, past: Past): Promise<string | undefined> {
  const { path } = entry;
  const records = Object.values(entry.platforms);
  const made = records.flatMap(({ commit }) =>
    commit !== undefined && /^[\da-f]{40,64}$/.test(commit) ? [commit] : [],
  );
  for (const commit of new Set(made)) {
    const text = await past.textAt(commit, path);
    if (text !== undefined) return text;
  }
  for (const commit of await past.commitsBefore(path)) {
    const text = await past.textAt(commit, path);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The date is left to the file's name. */
async function traitsOf(text: string, files: PostFiles): Promise<Traits> {
  const { title, body } = await files.read(text);
  return { ...(title !== undefined && { title }), sketch: sketchOf(body) };
}

function newestFirst(one: LedgerEntry, other: LedgerEntry): number {
  return latest(other) < latest(one) ? -1 : 1;
}

function latest({ platforms }: LedgerEntry): string {
  return Object.values(platforms).reduce((last, { at = "" }) => (at > last ? at : last), "");
}
