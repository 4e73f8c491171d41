import type { Dirent } from "node:fs";
import { constants } from "node:fs";
import { type FileHandle, lstat, open, readdir, realpath } from "node:fs/promises";
import { join } from "node:path";
import { SourceError } from "../core/errors.ts";
import type { Source, SourceFile } from "../core/source.ts";
import { MAX_FILE_BYTES, MAX_FILES, refuseLarge, refusePath, refuseTree } from "./source-limits.ts";

/** Left out at every depth: git's own, and what Jekyll excludes by default and nobody commits (contracts/jekyll.md §1). */
const skipped: ReadonlySet<string> = new Set([".git", "node_modules"]);

/**
 * The files of a working tree, uncommitted edits included. Links are listed and never followed, another repository
 * inside is listed as a submodule and not entered.
 * @throws {SourceError} the directory cannot be read
 */
export async function directorySource(directory: string): Promise<Source> {
  const root = await realpath(directory).catch((cause: unknown) => {
    throw new SourceError(`${directory} cannot be read`, { cause });
  });
  return {
    commit: undefined,
    async files() {
      const found: SourceFile[] = [];
      await walk(root, "", found);
      return found.sort((one, other) => (one.path < other.path ? -1 : 1));
    },
    read: (path) => readFile(root, path),
    async modifiedAt(path) {
      const stat = await lstat(join(root, path)).catch(() => null);
      return stat?.isFile() ? stat.mtime : null;
    },
  };
}

async function walk(root: string, folder: string, found: SourceFile[]): Promise<void> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(
    (cause: unknown) => {
      throw new SourceError(`the folder ${folder || "."} cannot be read`, { cause });
    },
  );
  if (folder !== "" && entries.some((entry) => entry.name === ".git")) {
    found.push({ path: folder, kind: "submodule" });
    return;
  }
  for (const entry of entries) {
    // A name that is not UTF-8 comes without its bytes: nothing can be opened by what is left of it.
    if (skipped.has(entry.name) || (entry.isDirectory() && entry.name.includes("\ufffd"))) continue;
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) await walk(root, path, found);
    else found.push(...listed(entry, path));
    if (found.length > MAX_FILES) refuseTree();
  }
}

/** Sockets, pipes and devices are no part of a blog. */
function listed(entry: Dirent, path: string): SourceFile[] {
  if (entry.isSymbolicLink()) return [{ path, kind: "symlink" }];
  return entry.isFile() ? [{ path, kind: "file" }] : [];
}

async function readFile(root: string, path: string): Promise<Uint8Array> {
  refusePath(path);
  const full = join(root, path);
  const real = await realpath(full).catch((cause: unknown) => {
    throw new SourceError(`${path} does not exist`, { cause });
  });
  if (real !== full) throw new SourceError(`${path} lies behind a symbolic link`);
  let file: FileHandle | undefined;
  try {
    // The path was looked at above; should a link or a pipe have taken its place since, this neither follows nor waits.
    file = await open(full, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stat = await file.stat();
    if (!stat.isFile()) throw new SourceError(`${path} is not a regular file`);
    if (stat.size > MAX_FILE_BYTES) refuseLarge(path, stat.size);
    return new Uint8Array(await file.readFile());
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    throw new SourceError(`${path} cannot be read`, { cause });
  } finally {
    await file?.close();
  }
}
