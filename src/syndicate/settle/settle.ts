import { compareAndSwap } from "../../core/compare-and-swap.ts";
import { ConfigError, type ConfigProblem } from "../../core/errors.ts";
import type { LedgerSnapshot } from "../../core/ledger.ts";
import type { ListedCopy, Platform } from "../../core/platform.ts";
import type { PlatformId } from "../../core/post.ts";
import type { ApplyPorts } from "../model/types.ts";
import { type Resolution, resolve } from "./resolve.ts";

const ATTEMPTS = 4;
const PAUSE_MS = 200;

export interface SettlePorts extends Pick<ApplyPorts, "addressOf" | "clock" | "signal" | "ledger"> {
  /** Those that can be asked, with their keys, tell the ids of the copies. */
  readonly platforms: readonly Platform[];
  /** Says what would be written, and writes nothing. */
  readonly isDry?: boolean;
}

/**
 * Writes down what a person found out about steps that nobody else could know of (contracts/interface.md §1, `resolve`).
 * A platform that can list its copies is asked for the id of each that is named by its URL. Said twice, it is done once.
 * @throws {ConfigError} a post that is not in doubt, or a URL that is not the platform's or that it does not list
 * @throws {PlatformError} the platform does not say what it holds
 * @throws {LedgerError} the ledger cannot be read or written
 */
export async function settle(
  said: readonly Resolution[],
  ports: SettlePorts,
): Promise<LedgerSnapshot> {
  const { ledger, clock, signal } = ports;
  const resolutions = onTheirPlatforms(said, ports);
  const listings = await listingsFor(resolutions, ports);
  return compareAndSwap(
    async () => {
      const snapshot = await ledger.read();
      const at = clock.now().toISOString();
      const { changes, problems } = resolve(snapshot, resolutions, { at, listings });
      if (problems.length > 0) throw new ConfigError(problems);
      if (changes.length === 0 || ports.isDry) return snapshot;
      await ledger.write(snapshot.version, changes, "Settle what a person found out");
      return ledger.read();
    },
    { attempts: ATTEMPTS, pauseMs: PAUSE_MS, clock, signal },
  );
}

/** The same, by the platforms' own addresses. @throws {ConfigError} a copy that would lie elsewhere */
function onTheirPlatforms(
  said: readonly Resolution[],
  { addressOf, platforms }: SettlePorts,
): readonly Resolution[] {
  const problems: ConfigProblem[] = [];
  const named = said.map((one) => {
    const platform = platforms.find(({ id }) => id === one.platform);
    if (one.url === null || addressOf === undefined || platform === undefined) return one;
    const url = addressOf(platform.id, { id: "", url: one.url });
    if (url !== undefined) return { ...one, url };
    problems.push({ input: "resolve", message: `${one.url} is not on ${platform.name}` });
    return one;
  });
  if (problems.length > 0) throw new ConfigError(problems);
  return named;
}

async function listingsFor(
  resolutions: readonly Resolution[],
  { platforms, signal }: SettlePorts,
): Promise<ReadonlyMap<PlatformId, readonly ListedCopy[]>> {
  const listings = new Map<PlatformId, readonly ListedCopy[]>();
  const named = new Set(resolutions.filter(({ url }) => url !== null).map((one) => one.platform));
  for (const platform of platforms) {
    if (!named.has(platform.id) || platform.list === undefined) continue;
    listings.set(platform.id, await platform.list(signal));
  }
  return listings;
}
