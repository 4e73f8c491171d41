import { compareAndSwap } from "./compare-and-swap.js";
import { ConfigError, resolve } from "./settings.js";
// src/syndicate/settle/settle.ts
const ATTEMPTS = 4;
const PAUSE_MS = 200;
async function settle(said, ports) {
	const { ledger, clock, signal } = ports;
	const resolutions = onTheirPlatforms(said, ports);
	const listings = await listingsFor(resolutions, ports);
	return compareAndSwap(async () => {
		const snapshot = await ledger.read();
		const at = clock.now().toISOString();
		const { changes, problems } = resolve(snapshot, resolutions, {
			at,
			listings
		});
		if (problems.length > 0) throw new ConfigError(problems);
		if (changes.length === 0 || ports.isDry) return snapshot;
		await ledger.write(snapshot.version, changes, "Settle what a person found out");
		return ledger.read();
	}, {
		attempts: ATTEMPTS,
		pauseMs: PAUSE_MS,
		clock,
		signal
	});
}
function onTheirPlatforms(said, { addressOf, platforms }) {
	const problems = [];
	const named = said.map((one) => {
		const platform = platforms.find(({ id }) => id === one.platform);
		if (one.url === null || addressOf === void 0 || platform === void 0) return one;
		const url = addressOf(platform.id, {
			id: "",
			url: one.url
		});
		if (url !== void 0) return {
			...one,
			url
		};
		problems.push({
			input: "resolve",
			message: `${one.url} is not on ${platform.name}`
		});
		return one;
	});
	if (problems.length > 0) throw new ConfigError(problems);
	return named;
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
