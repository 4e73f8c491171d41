import { PosseError, counted, printable } from "./planning.js";
import { openCliSession, printDiagnostics, printJson, table } from "./command-line.js";
// src/cli/commands/doctor.ts
const origins = {
	input: "the site-url that this run was given",
	config: "url and baseurl in the configuration",
	cname: "the CNAME file",
	repository: "the repository's name, as GitHub Pages does",
	none: "nowhere"
};
const doctorCommand = async (terminal, options) => {
	const session = await openCliSession(terminal, options, [], "look");
	const { site } = session.blog;
	const findings = [
		siteFinding(session),
		postsFinding(session),
		await ledgerFinding(session),
		...await Promise.all(session.platforms.map(accountFinding))
	];
	if (options.format === "text") {
		const { style } = session;
		const marks = {
			ok: style.green("✓"),
			missing: style.yellow("–"),
			broken: style.red("✗")
		};
		terminal.out(table(findings.map(({ what, state, text }) => [
			marks[state],
			style.bold(what),
			printable(text)
		])));
		for (const { what, hint } of findings) if (hint !== void 0) terminal.out(`\n${style.bold(what)}: ${printable(hint)}`);
		printDiagnostics(terminal, options, site.diagnostics);
	} else printJson(terminal, options.format, { findings }, findings);
	return findings.some(({ state }) => state === "broken") ? 1 : 0;
};
function siteFinding({ blog: { site } }) {
	if (site.urlFrom === "none") return {
		what: "site",
		state: "broken",
		text: "nobody says where it is",
		hint: "Set `url:` in _config.yml, or give --site-url https://example.com."
	};
	const rules = `Jekyll ${site.jekyll}'s rules, time zone ${site.timezone}`;
	return {
		what: "site",
		state: "ok",
		text: `${site.url}${site.baseurl} (from ${origins[site.urlFrom]}); ${rules}`
	};
}
function postsFinding({ blog: { site } }) {
	const counts = /* @__PURE__ */ new Map();
	for (const { state } of site.posts) counts.set(state, (counts.get(state) ?? 0) + 1);
	const text = [...counts].map(([state, count]) => `${count} ${state}`).join(", ");
	if (counts.has("invalid")) return {
		what: "posts",
		state: "broken",
		text,
		hint: "`posse check` shows what is wrong."
	};
	return site.posts.length === 0 ? {
		what: "posts",
		state: "missing",
		text: "none",
		hint: "Posts lie in _posts and are named YYYY-MM-DD-title.md."
	} : {
		what: "posts",
		state: "ok",
		text
	};
}
async function ledgerFinding({ ledger, isTrial, folder }) {
	const what = "ledger";
	try {
		const { exists, entries } = await ledger.read();
		if (!exists) return {
			what,
			state: "missing",
			text: "not there yet: the first run makes it"
		};
		const where = isTrial ? ` in the sandbox's own ledger (${folder})` : "";
		return {
			what,
			state: "ok",
			text: `${counted(entries.size, "post")}${where}`
		};
	} catch (error) {
		return broken(what, error);
	}
}
async function accountFinding(platform) {
	const what = platform.name;
	if (platform.account === void 0) {
		if (platform.id === "medium") return {
			what,
			state: "missing",
			text: "no token: posts get an import link and a ready HTML file"
		};
		return {
			what,
			state: "missing",
			text: "no key: checks and previews work, publishing does not",
			hint: "Make a key under Settings → Extensions → DEV Community API Keys, and set DEVTO_API_KEY."
		};
	}
	try {
		const { username, url } = await platform.account();
		return {
			what,
			state: "ok",
			text: `the key of ${username} (${url})`
		};
	} catch (error) {
		return broken(what, error);
	}
}
function broken(what, error) {
	if (!(error instanceof PosseError)) throw error;
	return {
		what,
		state: "broken",
		text: error.message,
		...error.hint !== void 0 && { hint: error.hint }
	};
}
export { doctorCommand };
