import { join } from "node:path";
import type { Clock } from "../core/clock.ts";
import { ConfigError } from "../core/errors.ts";
import type { Ledger } from "../core/ledger.ts";
import { directoryLedger } from "../ledger/directory-ledger.ts";
import type { PlatformDefinition } from "../platforms/definition.ts";
import { githubUrls } from "../settings/github-urls.ts";
import type { Settings } from "../settings/settings.ts";
import { addressesOf, placesOf, sandboxedIn } from "./platforms.ts";

export interface LedgerOptions {
  /** A folder, or `github:OWNER/REPO[@BRANCH]`. */
  readonly where: string | undefined;
  /** The site's folder: where the ledger lies by default. */
  readonly siteDir: string;
  readonly definitions: readonly PlatformDefinition[];
  readonly settings: Settings;
  /** `publish` writes what it sends: to the platforms or to a sandbox, never to both in one ledger. */
  readonly purpose: "publish" | "look";
  /** Says where GitHub is. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
}

/**
 * The folder, in the site's, in which a run on this machine keeps what it knows, unless it is told otherwise: what was
 * tried in the sandbox lies apart.
 */
export function ledgerFolder({
  definitions,
  settings,
}: Pick<LedgerOptions, "definitions" | "settings">): ".posse" | ".posse-sandbox" {
  return sandboxedIn(definitions, settings).sandboxed.length > 0 ? ".posse-sandbox" : ".posse";
}

/**
 * The ledger that the command line was told to use.
 * @throws {ConfigError} `--ledger` is neither a folder nor `github:OWNER/REPO[@BRANCH]`, there is no token for it, or the
 *   run would send to the sandbox and to a platform
 */
export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  const { where, siteDir, definitions, settings, purpose, clock } = options;
  const reading = {
    now: clock.now,
    addressOf: addressesOf(definitions, settings),
    places: placesOf(definitions, settings),
  };
  if (where === undefined) {
    if (purpose === "publish") refuseMixed(options);
    return directoryLedger(join(siteDir, ledgerFolder(options)), reading);
  }
  if (!where.startsWith("github:")) return directoryLedger(where, reading);
  const match = /^github:([\w.-]+)\/([\w.-]+)(?:@(.+))?$/.exec(where);
  const [, owner, name, branch = settings.ledgerBranch] = match ?? [];
  if (owner === undefined || name === undefined) {
    throw problem(`“${where}” is not github:OWNER/REPO or github:OWNER/REPO@BRANCH`);
  }
  const token = settings.githubToken;
  if (token === undefined) {
    throw problem(
      "a ledger on GitHub needs a token",
      "Set GITHUB_TOKEN, for example from `gh auth token`.",
    );
  }
  const { branchLedger } = await import("../ledger/branch-ledger.ts");
  const { githubRepository } = await import("../github/github-repository.ts");
  const repository = githubRepository({ ...githubUrls(options.env), owner, name, token });
  return branchLedger(repository, { branch, ...reading });
}

/** What is real would be recorded as tried, and published again by the next run; or the other way round. */
function refuseMixed({ definitions, settings }: LedgerOptions): void {
  const { sandboxed, real } = sandboxedIn(definitions, settings);
  const [one, other] = [sandboxed[0], real[0]];
  if (one === undefined || other === undefined) return;
  throw new ConfigError([
    {
      input: one.settings.url.input,
      message: `${one.name} is a sandbox on this machine, and ${other.name} is not: nothing was sent`,
      hint: `Publish to one at a time: name it with --platform ${one.id}, or set ${other.settings.url.variable} to the sandbox as well.`,
    },
  ]);
}

function problem(message: string, hint?: string): ConfigError {
  return new ConfigError([{ input: "--ledger", message, ...(hint !== undefined && { hint }) }]);
}
