import { getInput, setSecret } from "./action-core.js";
import { ConfigError, nearest, settingsTable } from "./settings.js";
// src/action/inputs.ts
function readInputs(env, definitions) {
	const { inputs, secrets, mayStandInSite, defaultOf } = settingsTable(definitions);
	const values = /* @__PURE__ */ new Map();
	for (const name of inputs) {
		const value = getInput(name);
		const isSaid = mayStandInSite(name) || value !== defaultOf(name);
		if (value !== "" && isSaid) values.set(name, value);
	}
	for (const name of secrets) {
		const value = values.get(name);
		if (value !== void 0) setSecret(value);
		delete env[`INPUT_${name.toUpperCase()}`];
	}
	for (const name of Object.keys(env)) if (/^ACTIONS_.*TOKEN$/.test(name)) delete env[name];
	refuseUnknown(env, inputs);
	return {
		label: (name) => name,
		get: (name) => values.get(name)
	};
}
function refuseUnknown(env, inputs) {
	const known = new Set(inputs.map((name) => `INPUT_${name.toUpperCase()}`));
	const unknown = Object.keys(env).filter((name) => name.startsWith("INPUT_") && !known.has(name));
	if (unknown.length === 0) return;
	throw new ConfigError(unknown.map((name) => {
		const input = name.slice(6).toLowerCase();
		const meant = nearest(input, inputs);
		return {
			input,
			message: "there is no such input",
			hint: meant === void 0 ? `The inputs are ${inputs.join(", ")}.` : `Did you mean ${meant}?`
		};
	}));
}
export { readInputs };
