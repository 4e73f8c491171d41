import { addressesOf, placesOf } from "../compose/platforms.ts";
import { ConfigError } from "../core/errors.ts";
import type { Ledger } from "../core/ledger.ts";
import { branchLedger } from "../ledger/branch-ledger.ts";
import type { ActionRun } from "./action-run.ts";

/**
 * The ledger's branch in the run's own repository.
 * @throws {ConfigError} the branch is the blog's own, or there is no token
 */
export function openActionLedger({
  definitions,
  settings,
  event,
  ports: { repository },
}: Pick<ActionRun, "definitions" | "settings" | "event" | "ports">): Ledger {
  if (event.publishBranch === settings.ledgerBranch) {
    throw new ConfigError([
      {
        input: "ledger-branch",
        message: `${settings.ledgerBranch} is the branch that this run publishes from`,
        hint: "Give the ledger a branch of its own.",
      },
    ]);
  }
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
