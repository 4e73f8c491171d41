import { allDiagnostics, counted, diagnosticJson, hasErrors, holdsSecret, secretInPost } from "./planning.js";
import { ConfigError, definitionOf, undisguised } from "./settings.js";
import { openCliSession, printDiagnostics, printDocument, printRow } from "./command-line.js";
// src/cli/commands/render.ts
const renderCommand = async (terminal, options, posts) => {
	const session = await openCliSession(terminal, options, posts, "look");
	const { site, asked } = session.blog;
	const chosen = asked === null ? site.posts : site.posts.filter(({ path }) => asked.has(path));
	const rows = options.stage === "liquid" ? liquidRows : articleRows;
	const isText = options.format === "text" && options.stage !== "liquid";
	const diagnostics = [];
	const document = [];
	let refused = 0;
	for await (const row of rows(session, chosen)) {
		diagnostics.push(...row.diagnostics);
		if (row.text === void 0 || hasErrors(row.diagnostics)) refused += 1;
		if (options.format === "json") document.push(row.json);
		else if (!isText) printRow(terminal, row.json);
		else if (row.text !== void 0) terminal.out(undisguised(row.text));
	}
	if (options.format === "json") printDocument(terminal, { posts: document });
	printDiagnostics(terminal, options, allDiagnostics({
		...site,
		posts: []
	}, { diagnostics }));
	const all = counted(chosen.length, "post");
	if (refused > 0) terminal.err(`${refused} of ${all} ${refused === 1 ? "has" : "have"} errors.`);
	return refused > 0 ? 1 : 0;
};
async function* articleRows(session, posts) {
	const platform = onePlatform(session.platforms);
	const copies = await session.ownCopies();
	for (const post of posts) {
		const copyOf = copies(post, platform.id);
		const { article, diagnostics } = sendable(post, await session.render(post, platform, copyOf), session);
		const all = [...post.diagnostics, ...diagnostics];
		const { path, canonicalUrl } = post;
		yield {
			diagnostics: all,
			text: article && await readableBody(article, session),
			json: {
				path,
				canonicalUrl,
				platform: platform.id,
				...article !== void 0 && { article: article.request },
				diagnostics: all.map(diagnosticJson)
			}
		};
	}
}
function sendable(post, { article, diagnostics }, { ports }) {
	if (article !== void 0 && holdsSecret(article, ports.containsSecret ?? (() => false))) return { diagnostics: [...diagnostics, secretInPost(post.path)] };
	const isBlocked = hasErrors([...post.diagnostics, ...diagnostics]);
	return article === void 0 || isBlocked ? { diagnostics } : {
		article,
		diagnostics
	};
}
async function readableBody({ platform, request }, { blog }) {
	const fields = definitionOf(platform, blog.definitions)?.request;
	const body = String((fields && request[fields.text]) ?? "");
	if (fields?.language !== "html") return body;
	const { readable } = await import("./readable.js");
	return readable(body);
}
async function* liquidRows(session, posts) {
	for (const post of posts) {
		const written = await session.show.text(post);
		const isLeak = session.ports.containsSecret?.(written.text ?? "") === true;
		const text = isLeak ? void 0 : written.text ?? void 0;
		const leak = isLeak ? [secretInPost(post.path)] : [];
		const all = [
			...post.diagnostics,
			...written.diagnostics,
			...leak
		];
		yield {
			diagnostics: all,
			text,
			json: {
				path: post.path,
				...text === void 0 ? { diagnostics: all.map(diagnosticJson) } : { liquid: text }
			}
		};
	}
}
function onePlatform(platforms) {
	const [platform, another] = platforms;
	if (platform === void 0 || another !== void 0) throw new ConfigError([{
		input: "--platform",
		message: "render shows the article for one platform",
		hint: `Say which: --platform ${platforms.map(({ id }) => id).join(" or --platform ")}.`
	}]);
	return platform;
}
export { renderCommand };
