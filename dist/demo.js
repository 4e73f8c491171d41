import { ConfigError, packageFile } from "./planning.js";
import { style, table } from "./command-line.js";
import { join } from "node:path";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
// src/cli/commands/demo.ts
const edited = "_posts/2026-02-03-keeping-time-without-the-internet.md";
const demoCommand = async (terminal, options, _, posse) => {
	const paint = style(terminal.colour && options.color);
	const exampleBlog = packageFile("examples", "blog");
	if (exampleBlog === void 0) throw new ConfigError([{
		input: "demo",
		message: "examples/blog is not beside the program"
	}]);
	const folder = mkdtempSync(join(tmpdir(), "posse-demo-"));
	const { startSandbox } = await import("./sandbox2.js");
	const sandbox = await startSandbox();
	try {
		cpSync(exampleBlog, join(folder, "blog"), { recursive: true });
		return await tour({
			terminal: inDemo(terminal, folder, sandbox),
			folder,
			sandbox,
			paint,
			posse
		});
	} finally {
		await sandbox.close();
		rmSync(folder, {
			recursive: true,
			force: true
		});
	}
};
async function tour({ terminal, folder, sandbox, paint, posse }) {
	const say = (text) => terminal.out(`\n${paint.bold(paint.blue(text))}`);
	const type = async (...args) => {
		terminal.out(paint.dim(`$ posse ${args.join(" ")}\n`));
		const code = await posse(args, terminal);
		terminal.out(paint.dim(`(exit code ${code})`));
		return code;
	};
	terminal.out(paint.bold("Posse on an example blog. dev.to and Medium are played by a sandbox on loopback."));
	say("1. The first run: nobody's archive is published by accident");
	await type("publish", "--site", "blog");
	say("2. What would be published if we asked for every post");
	await type("plan", "--site", "blog", "--all");
	say("3. Publish. The broken post does not hinder the others; the exit code says that it is there");
	await type("publish", "--site", "blog", "--all", "--quiet");
	say("4. What the platforms hold now");
	terminal.out(holdings(sandbox.state(), paint));
	say("5. Run it again: nothing is written");
	const before = writes(sandbox.state());
	await type("publish", "--site", "blog", "--all", "--quiet");
	const again = writes(sandbox.state()) - before;
	terminal.out(`Requests that write, in this run: ${paint.bold(String(again))}`);
	say("6. Edit a post: dev.to is updated; Medium's API cannot change a story, and Posse says so");
	const file = join(folder, "blog", edited);
	writeFileSync(file, `${readFileSync(file, "utf8")}\nUpdate: it has run for a year now.\n`);
	await type("publish", "--site", "blog", edited);
	say("Done. Everything ran on this machine, and nothing was kept.");
	terminal.out([
		"",
		"To look at the platforms' pages, and to publish your own blog to them:",
		`  ${terminal.command} sandbox`,
		"What your blog would publish, without a key and without writing anything:",
		`  ${terminal.command} plan --all --site path/to/your/blog`
	].join("\n"));
	return again === 0 ? 0 : 1;
}
function inDemo(terminal, folder, sandbox) {
	return {
		...terminal,
		cwd: folder,
		interactive: false,
		env: {
			...terminal.env,
			POSSE_DEVTO_URL: sandbox.devto,
			POSSE_MEDIUM_URL: sandbox.medium,
			DEVTO_API_KEY: "sandbox-devto-key",
			MEDIUM_TOKEN: "sandbox-medium-token"
		}
	};
}
function holdings({ devto, medium }, paint) {
	const rows = [...devto.articles.map((article) => [
		"dev.to",
		article.title,
		article.url,
		article.canonical_url
	]), ...medium.posts.map((post) => [
		"Medium",
		post.title,
		post.url,
		post.canonicalUrl
	])].map(([platform, title, url, canonicalUrl]) => [`${paint.bold(String(platform))}  ${title}\n    ${url}\n    ${paint.dim(`canonical: ${canonicalUrl}`)}`]);
	return table(rows);
}
function writes({ requests }) {
	return requests.filter(({ method }) => method === "POST" || method === "PUT").length;
}
export { demoCommand };
