import { counted } from "./planning.js";
import { PosseError, definitionOf, printable, term } from "./settings.js";
import { openCliSession, printDiagnostics, printJson, table, widthOf, wordsOf, wrapAfter, wrapTo } from "./command-line.js";
// src/cli/commands/doctor.ts
const doctorCommand = async (terminal, options) => {
	const session = await openCliSession(terminal, options, [], "look");
	const { site } = session.blog;
	const findings = [
		siteFinding(session),
		postsFinding(session),
		await ledgerFinding(session),
		...await Promise.all(session.platforms.map((one) => accountFinding(one, session)))
	];
	if (options.format === "text") {
		const { style } = session;
		const marks = {
			ok: style.green("✓"),
			missing: style.yellow("–"),
			broken: style.red("✗")
		};
		const rows = findings.map(({ what, state, text }) => [
			marks[state],
			style.bold(what),
			printable(text)
		]);
		terminal.out(table(rows, { columns: terminal.columns }));
		for (const { what, hint } of findings) {
			if (hint === void 0) continue;
			const said = wordsOf(terminal)(printable(hint));
			const lines = wrapAfter(widthOf(`${what}: `), said, {
				columns: terminal.columns,
				indent: "  "
			});
			terminal.out(`\n${style.bold(what)}: ${lines.join("\n")}`);
		}
		printDiagnostics(terminal, options, site.diagnostics);
		terminal.out("");
		for (const line of wrapTo(resultText(findings), terminal.columns)) terminal.out(style.bold(line));
	} else printJson(terminal, options.format, { findings }, findings);
	return findings.some(({ state }) => state === "broken") ? 1 : 0;
};
function resultText(findings) {
	const namesOf = (state) => findings.filter((one) => one.state === state).map(({ what }) => what);
	const broken = namesOf("broken");
	const missing = namesOf("missing");
	return `${broken.length === 0 ? "No problems" : counted(broken.length, "problem")}${broken.length === 0 ? "" : `: ${broken.join(", ")}`}.${missing.length === 0 ? "" : ` Not set up: ${missing.join(", ")}.`}`;
}
function siteFinding({ blog: { site } }) {
	const { url, baseurl, urlFrom, jekyll, timezone, theme, words } = site.facts;
	if (urlFrom === void 0) return {
		what: "site",
		state: "broken",
		text: "its address is unknown",
		hint: `${capitalized(words.setUrl)}, or pass --site-url https://example.com.`
	};
	return {
		what: "site",
		state: "ok",
		text: `${url}${baseurl} (from ${urlFrom}); ${[
			...jekyll === void 0 ? [] : [`Jekyll ${jekyll}'s rules`],
			`time zone ${timezone}`,
			...theme === void 0 ? [] : [`theme ${theme}`]
		].join(", ")}`
	};
}
function postsFinding({ blog: { site } }) {
	const text = postsText(site.posts);
	if (site.posts.some(({ state }) => state === "invalid")) return {
		what: "posts",
		state: "broken",
		text,
		hint: `${term("check")} shows what is wrong.`
	};
	return site.posts.length === 0 ? {
		what: "posts",
		state: "missing",
		text: "none",
		hint: `${site.facts.words.posts}.`
	} : {
		what: "posts",
		state: "ok",
		text
	};
}
function capitalized(text) {
	return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
function postsText(posts) {
	const countOf = (state) => posts.filter((post) => post.state === state).length;
	const rest = [
		[countOf("future"), "dated in the future"],
		[countOf("draft"), countOf("draft") === 1 ? "draft" : "drafts"],
		[countOf("unpublished"), "with `published: false`"],
		[countOf("invalid"), "with errors"]
	].filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
	return [`${counted(countOf("published"), "post")} on the site`, ...rest].join(", ");
}
async function ledgerFinding({ ledger, isTrial, folder }) {
	const what = "ledger";
	try {
		const { exists, entries } = await ledger.read();
		if (!exists) return {
			what,
			state: "missing",
			text: "none yet: the first run creates it"
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
async function accountFinding(platform, session) {
	const what = platform.name;
	if (platform.account === void 0) return withoutKey(what, definitionOf(platform.id, session.blog.definitions));
	try {
		const { username, url } = await platform.account();
		const text = `the key of ${username} (${url})`;
		const owners = await ownersOf(platform, session);
		if (owners.size === 0 || owners.has(username)) return {
			what,
			state: "ok",
			text
		};
		return {
			what,
			state: "broken",
			text: `${text}; the copies in the ledger belong to ${[...owners].join(", ")}`,
			hint: "Another account's copies can be neither updated nor found. Give the key that they were made with."
		};
	} catch (error) {
		return broken(what, error);
	}
}
function withoutKey(what, definition) {
	if (definition === void 0) return {
		what,
		state: "missing",
		text: "no key"
	};
	const { noun, getting, variable, without } = definition.key;
	return {
		what,
		state: "missing",
		text: `no ${noun}: ${without.brief}`,
		...getting !== void 0 && { hint: `${getting}, and set ${variable}.` }
	};
}
async function ownersOf({ id }, { ledger }) {
	const records = [...(await ledger.read().catch((error) => {
		if (error instanceof PosseError) return void 0;
		throw error;
	}))?.entries.values() ?? []].map(({ platforms }) => platforms[id]);
	return new Set(records.flatMap((record) => record?.account ?? []));
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
