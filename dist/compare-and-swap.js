import { LedgerConflict } from "./settings.js";
// src/core/compare-and-swap.ts
async function compareAndSwap(swap, options) {
	const { attempts, pauseMs = 0, clock, signal, isConflict = isLedgerConflict, onConflict } = options;
	for (let attempt = 1;; attempt++) try {
		return await swap(attempt);
	} catch (error) {
		if (!isConflict(error) || attempt >= attempts) throw error;
		onConflict?.(attempt, error);
		await clock?.sleep(pauseMs * attempt, signal);
	}
}
function isLedgerConflict(error) {
	return error instanceof LedgerConflict;
}
export { compareAndSwap };
