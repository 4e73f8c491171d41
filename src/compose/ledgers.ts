import { join } from "node:path";
import type { Clock } from "../core/clock.ts";
import { ConfigError } from "../core/errors.ts";
import type { AddressOf, Ledger } from "../core/ledger.ts";
import { directoryLedger } from "../ledger/directory-ledger.ts";
import { githubUrls } from "./github-urls.ts";

export interface LedgerOptions {
  /** A folder, or `github:OWNER/REPO[@BRANCH]`. */
  readonly where: string | undefined;
  /** The site's folder: where `.posse` lies by default. */
  readonly siteDir: string;
  readonly branch: string;
  readonly token: string | undefined;
  /** Says where GitHub is. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly addressOf: AddressOf;
  /** Whose ledger it is: one of another site is refused. */
  readonly siteUrl: string;
}

/**
 * The ledger that the command line was told to use.
 * @throws {ConfigError} `--ledger` is neither a folder nor `github:OWNER/REPO[@BRANCH]`, or there is no token for it
 */
export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  const { where, siteDir, clock, addressOf } = options;
  if (where === undefined || !where.startsWith("github:")) {
    return directoryLedger(where ?? join(siteDir, ".posse"), { now: clock.now, addressOf });
  }
  const match = /^github:([\w.-]+)\/([\w.-]+)(?:@(.+))?$/.exec(where);
  const [, owner, name, branch = options.branch] = match ?? [];
  if (owner === undefined || name === undefined) {
    throw problem(`“${where}” is not github:OWNER/REPO or github:OWNER/REPO@BRANCH`);
  }
  if (options.token === undefined) {
    throw problem(
      "a ledger on GitHub needs a token",
      "Set GITHUB_TOKEN, for example from `gh auth token`.",
    );
  }
  const { branchLedger } = await import("../ledger/branch-ledger.ts");
  const { githubRepository } = await import("../github/github-repository.ts");
  const { token, env } = options;
  const repository = githubRepository({ ...githubUrls(env), owner, name, token });
  return branchLedger(repository, { branch, now: clock.now, addressOf });
}

function problem(message: string, hint?: string): ConfigError {
  return new ConfigError([{ input: "--ledger", message, ...(hint !== undefined && { hint }) }]);
}
