import { randomUUID } from "node:crypto";
import { LedgerConflict, LedgerError } from "../core/errors.ts";
import type { Awaited, Ledger, LedgerChange, LedgerSnapshot } from "../core/ledger.ts";
import { term } from "../core/terms.ts";
import { blobId } from "../github/blob-id.ts";
import { GitHubError } from "../github/errors.ts";
import type { Repository } from "../github/repository.ts";
import { isEntryFile } from "./entry-file.ts";
import {
  type Contents,
  contentsOf,
  type FileUpdate,
  filesAfter,
  nothing,
  type Reading,
  readmeOf,
} from "./files.ts";
import { MARKER } from "./marker.ts";

export interface BranchLedgerOptions extends Reading {
  readonly branch: string;
  /** A new word for each write, by which it is found again if its answer is lost. */
  readonly nonce?: () => string;
  /** The run's time: the beginning of a ledger that is begun without a record. */
  readonly now?: () => Date;
}

/** The ledger at one commit of its branch; null: before its first. */
interface Held {
  readonly version: string | null;
  readonly contents: Contents;
}

/** Hosts that build every branch are told to leave this one (contracts/github.md §4.1). */
const optOuts: ReadonlyMap<string, string> = new Map([
  ["vercel.json", '{ "git": { "deploymentEnabled": false } }\n'],
  ["netlify.toml", '[build]\n  ignore = "exit 0"\n'],
]);

/** The ledger on a branch of its own, written by compare-and-swap (docs/architecture.md, "The ledger"). */
export function branchLedger(repository: Repository, options: BranchLedgerOptions): Ledger {
  const { branch, nonce = randomUUID, now = () => new Date(), ...reading } = options;
  const place = `the ledger on ${branch} of ${repository.fullName}`;
  // By git's name for the content, so that reading again after a conflict asks only for what is new.
  const texts = new Map<string, string>();
  let last: Held | undefined;

  async function read(): Promise<Held> {
    const head = await repository.head(branch);
    if (head === null) return { version: null, contents: nothing };
    if (head === last?.version) return last;
    const files = await repository.wholeFiles(head, { isWanted: isLedgerFile, known: texts });
    // An empty answer is not a new ledger: to take it for one would publish what is published already.
    if (files.length === 0) throw notALedger(place, branch);
    for (const { id, text } of files) texts.set(id, text);
    const held = new Map(files.map(({ path, text }) => [path, text]));
    return { version: head, contents: contentsOf(held, place, reading) };
  }

  async function write(
    expected: string | null,
    changes: readonly LedgerChange[],
    message: string,
    awaited?: Awaited,
  ): Promise<string> {
    const before = last?.version === expected && last !== undefined ? last : await read();
    if (before.version !== expected) throw moved(branch);
    const update = filesAfter(before.contents, changes, now, reading, awaited);
    const mark = `Posse-Write: ${nonce()}`;
    const version = await send(expected, update, `${message} [skip ci]\n\n${mark}`, mark);
    for (const text of update.files.values()) texts.set(blobId(text, version), text);
    last = { version, contents: update.contents };
    return version;
  }

  async function send(
    expected: string | null,
    { files, removed, contents }: FileUpdate,
    message: string,
    mark: string,
  ): Promise<string> {
    const additions = new Map([...files, ["README.md", readmeOf(contents, reading)]]);
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
      return snapshotOf(last);
    },
    write: (...order) => translated(repository, branch, () => write(...order)),
  };
}

function snapshotOf({ version, contents: { entries, since, awaited } }: Held): LedgerSnapshot {
  const begun = { ...(since && { since }), ...(awaited && { awaited }) };
  return { exists: version !== null, version, entries, ...begun };
}

function isLedgerFile(path: string): boolean {
  return path === MARKER || isEntryFile(path);
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

function notALedger(place: string, branch: string): LedgerError {
  return new LedgerError(`${place} has no ${MARKER} and no entries: nothing was sent`, {
    hint: `Look at the branch ${branch} on GitHub. If it has a folder v1, GitHub's answer was incomplete: run again. If it has none, something else made the branch: delete it, and the next run makes it again, or give ${term("ledger-branch")} another name.`,
  });
}
