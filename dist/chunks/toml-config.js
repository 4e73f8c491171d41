// src/readers/jekyll/config/toml-config.ts
async function parseTomlConfig(text) {
	const { parse, TomlError, TomlDate } = await import("../vendor/smol-toml.js");
	const lines = text.split(/\r?\n/);
	const keyLines = {};
	lines.forEach((line, index) => {
		const [, key] = /^\[{0,2}"?([\w-]+)/.exec(line.trim()) ?? [];
		if (key !== void 0 && !Object.hasOwn(keyLines, key)) keyLines[key] = index + 1;
	});
	const positionOf = ([key = ""]) => {
		const line = keyLines[key];
		return line === void 0 ? void 0 : {
			line,
			column: 1
		};
	};
	try {
		return {
			value: plain(parse(text), (one) => one instanceof TomlDate),
			problem: void 0,
			cut: void 0,
			keyLines,
			positionOf
		};
	} catch (error) {
		if (!(error instanceof TomlError)) throw error;
		const [message = "it is not valid TOML"] = error.message.split("\n");
		return {
			value: void 0,
			problem: {
				message,
				line: error.line,
				column: error.column
			},
			cut: void 0,
			keyLines,
			positionOf
		};
	}
}
function plain(value, isDate) {
	if (isDate(value)) return value.toISOString();
	if (Array.isArray(value)) return value.map((item) => plain(item, isDate));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item, isDate)]));
}
export { parseTomlConfig };
