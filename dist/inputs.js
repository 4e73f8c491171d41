import { getInput, setSecret } from "./core.js";
import { ConfigError, defaultOf, mayStandInSite, nearest, secretNames, settingNames } from "./planning.js";
// src/action/inputs.ts
function readInputs(env) {
	const values = /* @__PURE__ */ new Map();
	for (const name of settingNames) {
		const value = getInput(name);
		const isSaid = mayStandInSite(name) || value !== defaultOf(name);
		if (value !== "" && isSaid) values.set(name, value);
	}
	for (const name of secretNames) {
		const value = values.get(name);
		if (value !== void 0) setSecret(value);
		delete env[`INPUT_${name.toUpperCase()}`];
	}
	for (const name of Object.keys(env)) if (/^ACTIONS_.*TOKEN$/.test(name)) delete env[name];
	refuseUnknown(env);
	return {
		label: (name) => name,
		get: (name) => values.get(name)
	};
}
function refuseUnknown(env) {
	const known = new Set(settingNames.map((name) => `INPUT_${name.toUpperCase()}`));
	const unknown = Object.keys(env).filter((name) => name.startsWith("INPUT_") && !known.has(name));
	if (unknown.length === 0) return;
	throw new ConfigError(unknown.map((name) => {
		const input = name.slice(6).toLowerCase();
		const meant = nearest(input, settingNames);
		return {
			input,
			message: "there is no such input",
			hint: meant === void 0 ? `The inputs are ${settingNames.join(", ")}.` : `Did you mean ${meant}?`
		};
	}));
}
export { readInputs };
