import { githubUrls } from "../compose/github-urls.ts";
import { addressesOf, placesOf } from "../compose/platforms.ts";
import { ConfigError } from "../core/errors.ts";
import type { Ledger } from "../core/ledger.ts";
import { githubRepository } from "../github/github-repository.ts";
import type { Repository } from "../github/repository.ts";
import { branchLedger } from "../ledger/branch-ledger.ts";
import type { ActionRun } from "./action-run.ts";

type Place = Pick<ActionRun, "definitions" | "settings" | "event" | "env">;

/** The run's own repository on GitHub; undefined without a token. */
export function repositoryOf({
  settings,
  event,
  env,
}: Omit<Place, "definitions">): Repository | undefined {
  if (settings.githubToken === undefined) return undefined;
  return githubRepository({
    ...event.repository,
    ...githubUrls(env),
    token: settings.githubToken,
  });
}

/**
 * The ledger's branch in the run's own repository.
 * @throws {ConfigError} the branch is the blog's own, or there is no token
 */
export function openActionLedger(run: Place): Ledger {
  const { definitions, settings, event } = run;
  if (event.publishBranch === settings.ledgerBranch) {
    throw new ConfigError([
      {
        input: "ledger-branch",
        message: `${settings.ledgerBranch} is the branch that this run publishes from`,
        hint: "Give the ledger a branch of its own.",
      },
    ]);
  }
  const repository = repositoryOf(run);
  if (repository === undefined) {
    throw new ConfigError([
      {
        input: "github-token",
        message: "it is empty, and the ledger cannot be read without it",
        hint: "Leave the input out: its default is the job's own token.",
      },
    ]);
  }
  return branchLedger(repository, {
    branch: settings.ledgerBranch,
    addressOf: addressesOf(definitions, settings),
    places: placesOf(definitions, settings),
  });
}
