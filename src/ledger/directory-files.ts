import { randomUUID } from "node:crypto";
import { dirname, join } from "node:path";
import { LedgerError } from "../core/errors.ts";
import { term } from "../core/terms.ts";
import { type Disk, writeNew } from "./disk.ts";
import { isEntryFile, placeKey } from "./entry-file.ts";
import { hasCode } from "./error-code.ts";
import { MARKER } from "./marker.ts";

/** What a write is about to do: the next to come finishes it, should this one die half way. */
const JOURNAL = "writing.json";

/** What could not be carried out of a journal, for people. */
const UNWRITTEN = "unwritten.json";

/** How the name of a file begins that is not whole yet. */
const FRESH = "new-";

/** What disks take of one name, in bytes. */
const LONGEST_NAME = 255;

export const README = "README.md";

/** All that one write does to the directory. */
export interface Order {
  readonly files: readonly (readonly [string, string])[];
  readonly removed: readonly string[];
}

/** The ledger's files as they are, or would be if the last write had come to its end. */
export async function readFiles(
  disk: Disk,
  directory: string,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const marker = await textOf(disk, join(directory, MARKER));
  if (marker !== undefined) files.set(MARKER, marker);
  await collect(disk, directory, "v1", files);
  const order = await unfinished(disk, directory);
  for (const [file, text] of order?.files ?? []) if (file !== README) files.set(file, text);
  for (const file of order?.removed ?? []) files.delete(file);
  return files;
}

/**
 * Finishes what a process that died had begun, and takes away what it left half written.
 * @throws {LedgerError} a part of it can never be written; it is set aside, so that the next write goes on
 */
export async function finish(disk: Disk, directory: string): Promise<void> {
  for (const { name } of await disk.readdir(directory)) {
    if (name.startsWith(FRESH)) await disk.rm(join(directory, name));
  }
  const order = await unfinished(disk, directory);
  if (order === undefined) return;
  const lost = order.files.filter(([file]) => !fits(file));
  if (lost.length > 0) await replace(disk, directory, [UNWRITTEN, JSON.stringify(lost, null, 2)]);
  await carryOut(disk, directory, order);
  if (lost.length > 0) throw setAside(join(directory, UNWRITTEN), lost);
}

/** All of it, or, should this process die, all of it as soon as the next one writes. */
export async function writeFiles(
  disk: Disk,
  directory: string,
  order: Order,
  before: ReadonlyMap<string, string>,
): Promise<void> {
  await replace(disk, directory, [JOURNAL, JSON.stringify(order)]);
  try {
    await carryOut(disk, directory, order);
  } catch (error) {
    await takeBack(disk, directory, order, before).catch(() => {});
    throw error;
  }
}

/**
 * What could not be done is undone: whoever reads the ledger next must not take it for recorded. Where even that cannot
 * be done, the journal says what is still to do.
 */
async function takeBack(
  disk: Disk,
  directory: string,
  { files, removed }: Order,
  before: ReadonlyMap<string, string>,
): Promise<void> {
  const touched = [...files.map(([file]) => file), ...removed].filter((file) => file !== README);
  const held = touched.flatMap((file): [string, string][] => {
    const text = before.get(file);
    return text === undefined ? [] : [[file, text]];
  });
  const order = { files: held, removed: touched.filter((file) => !before.has(file)) };
  await replace(disk, directory, [JOURNAL, JSON.stringify(order)]);
  await carryOut(disk, directory, order);
}

/**
 * New files first, then those that go: should the journal be lost in between, nothing else is. Only what shares its place
 * with a new file on disks that know no case has to go before it.
 */
async function carryOut(disk: Disk, directory: string, { files, removed }: Order): Promise<void> {
  const written = files.filter(([file]) => fits(file));
  const places = new Set(written.map(([file]) => placeKey(file)));
  const [before, after] = [
    removed.filter((file) => places.has(placeKey(file))),
    removed.filter((file) => !places.has(placeKey(file))),
  ];
  for (const file of before) await disk.rm(join(directory, file));
  for (const file of written) await replace(disk, directory, file);
  for (const file of after) await disk.rm(join(directory, file));
  await disk.rm(join(directory, JOURNAL));
}

/** False of a file that no disk can hold: an earlier version began to write such. */
function fits(file: string): boolean {
  return file.split("/").every((part) => Buffer.byteLength(part) <= LONGEST_NAME);
}

function setAside(file: string, lost: Order["files"]): LedgerError {
  const names = lost.map(([name]) => name).join(", ");
  return new LedgerError(`an interrupted run could not record ${names}: the name is too long`, {
    hint: `Run again: the rest is recorded. Give the post a shorter name, and name its copies in its front matter (PLATFORM_url); ${file} says what was to be recorded.`,
  });
}

/** Whole and on the disk, or not at all: a new file, of a name that any disk takes, that then takes the old one's. */
async function replace(
  disk: Disk,
  directory: string,
  [file, text]: readonly [string, string],
): Promise<void> {
  const target = join(directory, file);
  const folder = await makeFolder(disk, directory, dirname(file));
  const fresh = join(directory, `${FRESH}${randomUUID().slice(0, 8)}`);
  await writeNew(disk, fresh, text, { synced: true });
  await disk.rename(fresh, target).catch(async (error: unknown) => {
    await disk.rm(fresh).catch(() => {});
    throw error;
  });
  await syncFolder(disk, folder);
}

/** The ledger may lie in a checkout that somebody else made: no link in it leads us to write elsewhere. */
async function makeFolder(disk: Disk, directory: string, below: string): Promise<string> {
  let folder = directory;
  for (const part of below.split("/").filter((one) => one !== ".")) {
    folder = join(folder, part);
    await disk.mkdir(folder).catch((error: unknown) => {
      if (!hasCode(error, "EEXIST")) throw error;
    });
    if (!(await disk.lstat(folder)).isDirectory()) {
      const hint = "Remove it: the ledger's folders are plain ones.";
      throw new LedgerError(`${folder} is not a folder, or is a symbolic link`, { hint });
    }
  }
  return folder;
}

/** The new name itself has to reach the disk. */
async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await disk.open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

async function collect(disk: Disk, directory: string, folder: string, files: Map<string, string>) {
  const entries = await disk.readdir(join(directory, folder)).catch((error: unknown) => {
    if (hasCode(error, "ENOENT")) return [];
    throw error;
  });
  for (const entry of [...entries].sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) await collect(disk, directory, file, files);
    else if (entry.isFile() && file.endsWith(".json")) {
      files.set(file, await disk.readText(join(directory, file)));
    }
  }
}

/** Undefined if there is no such file. */
async function textOf(disk: Disk, path: string): Promise<string | undefined> {
  try {
    return await disk.readText(path);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

async function unfinished(disk: Disk, directory: string): Promise<Order | undefined> {
  const text = await textOf(disk, join(directory, JOURNAL));
  if (text === undefined) return undefined;
  try {
    return orderOf(JSON.parse(text));
  } catch (error) {
    if (error instanceof LedgerError) throw error;
    throw new LedgerError(`${join(directory, JOURNAL)}, a write that was begun, is not whole`, {
      cause: error,
      hint: `Posse writes it whole or not at all: something else changed it. Delete it and run ${term("reconcile")}.`,
    });
  }
}

/** What lies in the journal may come from a checkout: it names files of the ledger or it is refused. */
function orderOf(value: { readonly files?: unknown; readonly removed?: unknown }): Order {
  const files = Array.isArray(value.files) ? (value.files as [string, string][]) : [];
  const removed = Array.isArray(value.removed) ? (value.removed as string[]) : [];
  const named = [...files.map(([file]) => file), ...removed];
  const isOurs = named.every((file) => file === README || file === MARKER || isEntryFile(file));
  if (isOurs && files.every(([, text]) => typeof text === "string")) return { files, removed };
  throw new LedgerError(`${JOURNAL} names files that are not part of a ledger`, {
    hint: `Delete ${JOURNAL}: Posse did not write it.`,
  });
}
