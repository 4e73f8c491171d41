import { ConfigError, LedgerConflict, resolve } from "./planning.js";
// src/syndicate/settle.ts
const ATTEMPTS = 4;
const PAUSE_MS = 200;
async function settle(resolutions, ports) {
	const { ledger, clock, signal } = ports;
	const listings = await listingsFor(resolutions, ports);
	for (let attempt = 1;; attempt++) {
		const snapshot = await ledger.read();
		const at = clock.now().toISOString();
		const { changes, problems } = resolve(snapshot, resolutions, {
			at,
			listings
		});
		if (problems.length > 0) throw new ConfigError(problems);
		if (changes.length === 0 || ports.isDry) return snapshot;
		try {
			await ledger.write(snapshot.version, changes, "Settle what a person found out");
			return await ledger.read();
		} catch (error) {
			if (!(error instanceof LedgerConflict) || attempt >= ATTEMPTS) throw error;
			await clock.sleep(PAUSE_MS * attempt, signal);
		}
	}
}
async function listingsFor(resolutions, { platforms, signal }) {
	const listings = /* @__PURE__ */ new Map();
	const named = new Set(resolutions.filter(({ url }) => url !== null).map((one) => one.platform));
	for (const platform of platforms) {
		if (!named.has(platform.id) || platform.list === void 0) continue;
		listings.set(platform.id, await platform.list(signal));
	}
	return listings;
}
export { settle };
