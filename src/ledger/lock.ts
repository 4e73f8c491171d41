import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { Clock } from "../core/clock.ts";
import { LedgerError } from "../core/errors.ts";
import { type Disk, writeNew } from "./disk.ts";
import { hasCode } from "./error-code.ts";

/** After so long a lock is forgotten, whoever holds it (contracts/interface.md §4). */
const LEASE_MS = 60 * 60 * 1000;
const ATTEMPTS = 50;
const PAUSE_MS = 100;

interface Holder {
  readonly token: string;
  readonly host: string;
  readonly pid: number;
  readonly at: string;
}

/** The locks that this process holds or is about to take. */
const ours = new Set<string>();

/**
 * Does something while no other process does it in the same directory. A lock is held for a write only; that of a
 * dead process does not hold, and none for longer than an hour.
 * @throws {LedgerError} somebody else holds the lock and does not let go
 */
export async function withLock<T>(
  file: string,
  act: () => Promise<T>,
  { disk, clock }: { readonly disk: Disk; readonly clock: Clock },
): Promise<T> {
  const token = randomUUID();
  ours.add(token);
  try {
    await acquire(disk, file, token, clock);
    try {
      return await act();
    } finally {
      const holder = await holderOf(disk, file);
      if (holder?.token === token) await disk.rm(file);
    }
  } finally {
    ours.delete(token);
  }
}

async function acquire(disk: Disk, file: string, token: string, clock: Clock): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    if (await take(disk, file, token, clock)) return;
    const holder = await holderOf(disk, file);
    if (holder === undefined) continue;
    if (!holds(holder, clock.now())) await release(disk, file, holder);
    else if (attempt >= ATTEMPTS) throw locked(file, holder);
    else await clock.sleep(PAUSE_MS);
  }
}

async function take(disk: Disk, file: string, token: string, clock: Clock): Promise<boolean> {
  const at = clock.now().toISOString();
  const holder: Holder = { token, host: hostname(), pid: process.pid, at };
  const own = `${file}.${token}`;
  await writeNew(disk, own, JSON.stringify(holder), { synced: false });
  try {
    // A link appears whole or not at all: nobody reads a lock that is half written.
    await disk.link(own, file);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    await disk.rm(own);
  }
}

/** Takes a stale lock away; should another have been faster and locked anew, that one is put back. */
async function release(disk: Disk, file: string, stale: Holder): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await disk.rename(file, aside);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return;
    throw error;
  }
  const taken = await holderOf(disk, aside);
  const isOther = taken !== undefined && taken.token !== stale.token;
  if (isOther) await disk.link(aside, file).catch(() => {});
  await disk.rm(aside);
}

function holds({ token, host, pid, at }: Holder, now: Date): boolean {
  if (Math.abs(now.getTime() - Date.parse(at)) >= LEASE_MS || Number.isNaN(Date.parse(at))) {
    return false;
  }
  if (host !== hostname()) return true;
  // In containers one process after the other has the same number.
  return pid === process.pid ? ours.has(token) : isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, "EPERM");
  }
}

/** Undefined if there is none any more; what is no lock of ours has no holder that could be alive. */
async function holderOf(disk: Disk, file: string): Promise<Holder | undefined> {
  try {
    const { token, host, pid, at } = JSON.parse(await disk.readText(file));
    return { token: String(token), host: String(host), pid: Number(pid), at: String(at) };
  } catch (error) {
    return hasCode(error, "ENOENT") ? undefined : { token: "", host: "", pid: 0, at: "" };
  }
}

function locked(file: string, { host, pid }: Holder): LedgerError {
  return new LedgerError(`the ledger is locked by process ${pid} on ${host}`, {
    hint: `Wait until it has ended; if there is no such process, delete ${file}.`,
  });
}
