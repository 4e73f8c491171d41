import type { IssueMark, KeptIssue } from "./issues.ts";

/** A file of a commit's tree. */
export interface TreeFile {
  readonly path: string;
  /** Git's mode: `100644`, `100755`, `120000` (a symbolic link), `160000` (a submodule). */
  readonly mode: string;
  /** Git's name for the content: equal means the same bytes. */
  readonly id: string;
}

/** A commit, as far as its branch is read for it. */
export interface Commit {
  readonly id: string;
  readonly message: string;
}

/** What a commit puts into its branch; text only. */
export interface FileChanges {
  readonly additions: ReadonlyMap<string, string>;
  readonly deletions: readonly string[];
}

/** Which files of a commit are asked for. */
export interface WantedFiles {
  isWanted(path: string): boolean;
  /** Texts that need not be asked for again, by their ids. */
  readonly known: ReadonlyMap<string, string>;
}

/** A file as it was read. */
export interface FileWithText {
  readonly path: string;
  readonly id: string;
  readonly text: string;
}

/** A file to be written, with git's mode. */
export interface TextFile {
  readonly path: string;
  readonly mode: string;
  readonly text: string;
}

/** A pull request to open. */
export interface Proposal {
  readonly branch: string;
  /** The branch's newest commit. */
  readonly commit: string;
  /** The branch that it should go into. */
  readonly into: string;
  readonly title: string;
  readonly body: string;
}

/**
 * A repository on GitHub, as far as Posse needs it. Rejects with `GitHubError` only; a write is never repeated, for
 * after a lost answer only its caller can tell whether it happened (contracts/github.md §4.2).
 */
export interface Repository {
  /** `OWNER/NAME`, for messages. */
  readonly fullName: string;
  /** The branch's newest commit; null if there is no such branch. */
  head(branch: string): Promise<string | null>;
  /** The newest commits of a branch, newest first, ten at most. */
  recentCommits(branch: string): Promise<readonly Commit[]>;
  /** Whether one commit is in another's history; false where one of them is not known any more. */
  isAncestor(older: string, newer: string): Promise<boolean>;
  /** The commit's first parent; null of a root commit. */
  parent(commit: string): Promise<string | null>;
  /** Every file of a commit, sorted by path. */
  tree(commit: string): Promise<readonly TreeFile[]>;
  /** Files of a commit with their texts, none of them missing: an answer that is not whole fails as `unavailable`. */
  wholeFiles(commit: string, wanted: WantedFiles): Promise<readonly FileWithText[]>;
  /** The texts of files, by their ids. */
  texts(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** A branch without history. Fails with reason `exists` if somebody made it meanwhile. */
  createBranch(
    branch: string,
    files: ReadonlyMap<string, string>,
    message: string,
  ): Promise<string>;
  /** One commit on a branch that still is at `expected`; fails with reason `stale` if it is not. */
  commit(branch: string, expected: string, changes: FileChanges, message: string): Promise<string>;
  /** Makes the branch one commit ahead of `parent`, whatever it was before; returns that commit. */
  resetBranch(
    branch: string,
    parent: string,
    files: readonly TextFile[],
    message: string,
  ): Promise<string>;
  /** The address of the branch's open pull request, opened if there is none; null if one with this commit was closed. */
  propose(proposal: Proposal): Promise<string | null>;
  /** Puts the comment with this hidden marker, written by us, in place, or makes it. */
  upsertComment(pullRequest: number, marker: string, body: string): Promise<void>;
  /** The first issue with this label and hidden marker, open or closed. */
  findIssue(mark: IssueMark): Promise<KeptIssue | undefined>;
  createIssue(
    mark: IssueMark,
    content: { readonly title: string; readonly body: string },
  ): Promise<KeptIssue>;
  /** Changes an issue's text, and opens or closes it. */
  updateIssue(marker: string, issue: Omit<KeptIssue, "url">): Promise<void>;
  /** The paths that a pull request changes, as they are called in it. */
  pullRequestFiles(pullRequest: number): Promise<readonly string[]>;
  /** Whether that workflow run still goes on; undefined if the token may not ask (`actions: read`). */
  isRunActive(runId: string): Promise<boolean | undefined>;
}
