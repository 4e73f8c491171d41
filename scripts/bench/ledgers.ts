import { join } from "node:path";
import { virtualClock } from "../../__tests__/fakes/virtual-clock.ts";
import { startSandbox } from "../../packages/sandbox/index.ts";
import { openBlog } from "../../src/compose/blog.ts";
import { addressesOf, placesOf } from "../../src/compose/platforms.ts";
import { openSession } from "../../src/compose/session.ts";
import type { Ledger, LedgerEntry } from "../../src/core/ledger.ts";
import { directorySource } from "../../src/io/directory-source.ts";
import { directoryLedger } from "../../src/ledger/directory-ledger.ts";
import { platforms as definitions } from "../../src/platforms/index.ts";
import type { SettingName } from "../../src/settings/settings-table.ts";
import { apply } from "../../src/syndicate/apply/apply.ts";
import { prepare } from "../../src/syndicate/plan/prepare.ts";
import { scopeOf } from "../../src/syndicate/plan/scope.ts";
import { allPosts } from "../corpus/all-posts.ts";

/** A blog's ledger, and with which flags and variables it is the one that a plan reads. */
export interface KnownLedger {
  readonly flags: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Gives a blog on disk the ledger of a run on dev.to that has published all of its posts, or that has found them all older.
 * Time passes only where the platform's limits are waited for.
 */
export async function withLedger(
  folder: string,
  state: "published" | "older",
): Promise<KnownLedger> {
  const clock = virtualClock("2026-11-24T10:00:00Z");
  const sandbox = await startSandbox({ limits: false, now: () => clock.now() });
  try {
    const given: Partial<Record<SettingName, string>> = {
      platforms: "devto",
      "devto-api-key": "sandbox-devto-key",
      "devto-url": sandbox.devto,
    };
    const layer = {
      label: (name: SettingName) => name,
      get: (name: SettingName) => given[name],
    };
    const source = await directorySource(folder);
    const blog = await openBlog({ definitions, source, layers: [layer], now: clock.now() });
    const entries = new Map<string, LedgerEntry>();
    const ledger = ledgerIn(entries);
    const session = await openSession({
      ...{ blog, ledger, clock, run: "bench", purpose: "publish", waitForLive: 0 },
    });
    const scope =
      state === "published"
        ? allPosts(blog.site.posts, "publish")
        : scopeOf({
            ...{ purpose: "publish", pushed: null, asked: null },
            ...{ backfill: 0, maxPosts: null, update: true },
          });
    await apply(await prepare(scope, session.ports), scope, session.ports);
    const where = join(folder, ".posse-sandbox");
    const { settings } = blog;
    const kept = directoryLedger(where, {
      now: clock.now,
      addressOf: addressesOf(definitions, settings),
      places: placesOf(definitions, settings),
    });
    const { version } = await kept.read();
    const changes = [...entries.values()].map((entry) => ({ kind: "put", entry }) as const);
    await kept.write(version, changes, "Publish");
    return {
      flags: ["--platform", "devto", "--ledger", where],
      env: { POSSE_DEVTO_URL: sandbox.devto },
    };
  } finally {
    await sandbox.close();
  }
}

/** Writes thousands of times, as a directory would in an hour. */
function ledgerIn(entries: Map<string, LedgerEntry>): Ledger {
  let writes = 0;
  return {
    async read() {
      const version = writes === 0 ? null : String(writes);
      return { exists: writes > 0, version, entries: new Map(entries) };
    },
    async write(_, changes) {
      for (const change of changes) {
        if (change.kind === "put") entries.set(change.entry.path, change.entry);
        else entries.delete(change.path);
      }
      writes++;
      return String(writes);
    },
  };
}
