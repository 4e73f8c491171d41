import { addressesOf, placesOf } from "./planning.js";
import { ConfigError } from "./settings.js";
import { branchLedger } from "./branch-ledger2.js";
// src/action/ledger.ts
function openActionLedger({ definitions, settings, event, ports: { repository } }) {
	if (event.publishBranch === settings.ledgerBranch) throw new ConfigError([{
		input: "ledger-branch",
		message: `${settings.ledgerBranch} is the branch that this run publishes from`,
		hint: "Give the ledger a branch of its own."
	}]);
	if (repository === void 0) throw new ConfigError([{
		input: "github-token",
		message: "it is empty, and the ledger cannot be read without it",
		hint: "Leave the input out: its default is the job's own token."
	}]);
	return branchLedger(repository, {
		branch: settings.ledgerBranch,
		addressOf: addressesOf(definitions, settings),
		places: placesOf(definitions, settings)
	});
}
export { openActionLedger };
