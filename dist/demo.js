import { packageFile } from "./package-root.js";
import { listed } from "./planning.js";
import { ConfigError } from "./settings.js";
import { style, wrapTo } from "./command-line.js";
import { untilStopped } from "./until-stopped.js";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
// src/cli/commands/demo.ts
const draft = "_drafts/a-ship-in-a-bottle.md";
const post = "_posts/2026-06-08-a-ship-in-a-bottle.md";
const broken = "_posts/2026-06-01-broken-front-matter.md";
const demoCommand = async (terminal, options, _, posse) => {
	const paint = style(terminal.colour && options.color);
	const exampleBlog = packageFile("examples", "blog");
	if (exampleBlog === void 0) throw new ConfigError([{
		input: "demo",
		message: "examples/blog is not beside the program"
	}]);
	const folder = mkdtempSync(join(tmpdir(), "posse-demo-"));
	const { players: all, startSandbox } = await import("./sandbox2.js");
	const sandbox = await startSandbox({ players: (terminal.players ?? all).filter(({ kind }) => kind !== "announcement") });
	try {
		cpSync(exampleBlog, join(folder, "blog"), { recursive: true });
		const code = await tour({
			terminal: inDemo(terminal, join(folder, "blog"), sandbox),
			folder: join(folder, "blog"),
			sandbox,
			paint,
			posse
		});
		await showPages(terminal, sandbox, paint, options.open === true);
		return code;
	} finally {
		await sandbox.close();
		rmSync(folder, {
			recursive: true,
			force: true
		});
	}
};
async function tour({ terminal, folder, sandbox, paint, posse }) {
	const codes = [];
	const say = (text) => {
		for (const line of wrapTo(text, terminal.columns)) terminal.out(paint.bold(paint.blue(line)));
	};
	const type = async (...args) => {
		const line = [...args, "--quiet"];
		terminal.out(paint.dim(`$ posse ${line.join(" ")}\n`));
		codes.push(await posse(line, terminal));
		terminal.out("");
	};
	say(`An example blog has a new post. A sandbox on this machine plays ${listed(terminal.definitions.map(({ name }) => name))}.`);
	rmSync(join(folder, broken));
	renameSync(join(folder, draft), join(folder, post));
	terminal.out("");
	say("1. What would be published?");
	await type("plan", post);
	say("2. Publish it.");
	await type("publish", post);
	say("3. Run it again: there is nothing to do.");
	const before = writes(sandbox.state());
	await type("publish");
	const again = writes(sandbox.state()) - before;
	say("4. Correct the post, and run it once more.");
	const file = join(folder, post);
	writeFileSync(file, `${readFileSync(file, "utf8")}\nUpdate: it has sailed for a year now.\n`);
	await type("publish");
	return again === 0 ? Math.max(...codes) : 1;
}
async function showPages(terminal, { url }, paint, isAskedFor) {
	if (isAskedFor || terminal.interactive && await terminal.confirm("Keep the sandbox open, to look at the copies in a browser?")) {
		terminal.out(paint.bold(`The copies: ${url}  (Ctrl-C ends the sandbox)`));
		if (!await terminal.open(url)) terminal.err("Could not open a browser. Open it yourself.");
		await untilStopped(terminal.signal);
		return;
	}
	const { command } = terminal;
	const lines = [
		"All of it was on this machine, and nothing is kept. To look at such copies:",
		`  ${command} demo --open`,
		"Your own blog; this needs no key and publishes nothing:",
		`  ${command} plan --all --site your/blog`,
		`  ${command} preview --open --site your/blog`
	];
	terminal.out(lines.join("\n"));
}
function inDemo(terminal, folder, sandbox) {
	return {
		...terminal,
		cwd: folder,
		interactive: false,
		definitions: terminal.definitions.filter(({ id }) => sandbox.players.some((player) => player.id === id)),
		live: false,
		env: {
			...terminal.env,
			...Object.fromEntries(sandbox.players.flatMap(({ id, access }) => [[access.url, `${sandbox.url}/${id}`], [access.key, access.secret]]))
		}
	};
}
function writes({ requests }) {
	return requests.filter(({ method }) => method === "POST" || method === "PUT").length;
}
export { demoCommand };
