import { listed } from "./planning.js";
import { ConfigError, printable } from "./settings.js";
import { settle } from "./settle.js";
import { openCliSession, printJson } from "./command-line.js";
// src/cli/commands/resolve.ts
const resolveCommand = async (terminal, options, posts) => {
	const session = await openCliSession(terminal, options, posts, "look");
	const [platform, another] = session.platforms;
	const url = verdict(options);
	if (platform === void 0 || another !== void 0) {
		const ids = listed(session.blog.definitions.map(({ id }) => id), "or");
		throw new ConfigError([{
			input: "--platform",
			message: `say which one: ${ids}`
		}]);
	}
	const paths = [...session.blog.asked ?? []];
	await settle(paths.map((path) => ({
		path,
		platform: platform.id,
		url
	})), {
		...session.ports,
		isDry: options.dryRun === true
	});
	if (options.format !== "text") {
		const resolved = paths.map((path) => ({
			path,
			platform: platform.id,
			url
		}));
		printJson(terminal, options.format, { resolved }, resolved);
		return 0;
	}
	for (const path of paths) {
		const said = url === null ? "not published; the next run tries again" : `published at ${url}`;
		terminal.out(`${printable(path)} on ${platform.name}: ${printable(said)}.`);
	}
	return 0;
};
function verdict({ copy, notPublished }) {
	if (copy === void 0 === (notPublished !== true)) throw new ConfigError([{
		input: "resolve",
		message: "say what you found: --copy URL, or --not-published",
		hint: "Look at your stories and drafts on the platform first."
	}]);
	if (copy === void 0) return null;
	if (!/^https?:\/\//.test(copy) || !URL.canParse(copy)) throw new ConfigError([{
		input: "--copy",
		message: `“${copy}” is not a valid URL`
	}]);
	return copy;
}
export { resolveCommand };
