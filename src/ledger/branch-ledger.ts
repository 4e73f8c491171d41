import { randomUUID } from "node:crypto";
import { LedgerConflict, LedgerError } from "../core/errors.ts";
import type { Ledger, LedgerChange, LedgerSnapshot } from "../core/ledger.ts";
import { GitHubError } from "../github/errors.ts";
import type { Repository } from "../github/repository.ts";
import { isEntryFile } from "./entry-file.ts";
import { entriesOf, type FileUpdate, filesAfter } from "./files.ts";
import { printReadme } from "./readme.ts";

export interface BranchLedgerOptions {
  readonly branch: string;
  /** A new word for each write, by which it is found again if its answer is lost. */
  readonly nonce?: () => string;
}

/** Hosts that build every branch are told to leave this one (contracts/github.md §4.1). */
const optOuts: ReadonlyMap<string, string> = new Map([
  ["vercel.json", '{ "git": { "deploymentEnabled": false } }\n'],
  ["netlify.toml", '[build]\n  ignore = "exit 0"\n'],
]);

/** The ledger on a branch of its own, written by compare-and-swap (docs/architecture.md, "The ledger"). */
export function branchLedger(repository: Repository, options: BranchLedgerOptions): Ledger {
  const { branch, nonce = randomUUID } = options;
  const place = `the ledger on ${branch} of ${repository.fullName}`;
  // By git's name for the content, so that reading again after a conflict asks only for what is new.
  const texts = new Map<string, string>();
  let last: LedgerSnapshot | undefined;

  async function read(): Promise<LedgerSnapshot> {
    const head = await repository.head(branch);
    if (head === null) return { exists: false, version: null, entries: new Map() };
    const tree = await repository.tree(head);
    const files = tree.filter(({ path, mode }) => isEntryFile(path) && mode.startsWith("100"));
    const unknown = files.filter(({ id }) => !texts.has(id)).map(({ id }) => id);
    for (const [id, text] of await repository.texts([...new Set(unknown)])) texts.set(id, text);
    const held = new Map(files.map(({ path, id }) => [path, texts.get(id) ?? ""]));
    return { exists: true, version: head, entries: entriesOf(held, place) };
  }

  async function write(
    expected: string | null,
    changes: readonly LedgerChange[],
    message: string,
  ): Promise<string> {
    const before = last?.version === expected && last !== undefined ? last : await read();
    if (before.version !== expected) throw moved(branch);
    const update = filesAfter(before.entries, changes);
    const mark = `Posse-Write: ${nonce()}`;
    const version = await send(expected, update, `${message} [skip ci]\n\n${mark}`, mark);
    last = { exists: true, version, entries: update.entries };
    return version;
  }

  async function send(
    expected: string | null,
    { files, removed, entries }: FileUpdate,
    message: string,
    mark: string,
  ): Promise<string> {
    const additions = new Map([...files, ["README.md", printReadme(entries.values())]]);
    try {
      if (expected === null) {
        return await repository.createBranch(branch, new Map([...additions, ...optOuts]), message);
      }
      return await repository.commit(branch, expected, { additions, deletions: removed }, message);
    } catch (error) {
      if (!(error instanceof GitHubError) || error.reason !== "unknown-outcome") throw error;
      // The answer was lost: the commit is on the branch or it is not, and the branch can be asked.
      const commits = await repository.recentCommits(branch).catch(() => []);
      const found = commits.find((commit) => commit.message.includes(mark));
      if (found === undefined) throw error;
      return found.id;
    }
  }

  return {
    async read() {
      last = await translated(repository, branch, read);
      return last;
    },
    write: (...order) => translated(repository, branch, () => write(...order)),
  };
}

async function translated<T>(
  { fullName }: Repository,
  branch: string,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    if (error.reason === "stale" || error.reason === "exists") throw moved(branch);
    const { message, hint, retryAfter } = error;
    throw new LedgerError(`the ledger on ${branch} of ${fullName}: ${message}`, {
      ...{ cause: error, hint, retryAfter },
    });
  }
}

function moved(branch: string): LedgerConflict {
  return new LedgerConflict(`the ledger on ${branch} was changed since it was read`);
}
