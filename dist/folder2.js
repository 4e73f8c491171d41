import { ConfigError } from "./settings.js";
import { appendFileSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
// src/preview/folder.ts
const register = ".posse-preview";
const ours = /^(?:\.gitignore|index\.html|preview\.css|filters\.css|posts\/[\w-][\w.-]*\.html|images\/[0-9a-f]{16}\.[a-z]+)$/;
function openFolder(folder, asWritten) {
	const wrong = (message, cause) => new ConfigError([{
		input: "--out",
		message,
		hint: "Name a folder that is for the preview alone."
	}], { cause });
	const list = join(folder, register);
	try {
		if (!isFolder(statSync(folder, { throwIfNoEntry: false }))) throw wrong(`${asWritten} is not a folder`);
		for (const part of ["posts", "images"]) if (!isFolder(lstatSync(join(folder, part), { throwIfNoEntry: false }))) throw wrong(`${asWritten} holds something named ${part} that is not a folder`);
		const mark = lstatSync(list, { throwIfNoEntry: false });
		if (mark?.isFile() === false) throw wrong(`${asWritten} holds something named ${register} that is not a file`);
		const other = mark === void 0 && existsSync(folder) ? readdirSync(folder)[0] : void 0;
		if (other !== void 0) throw wrong(`${asWritten} holds other files, such as ${other}`);
		for (const part of ["posts", "images"]) makeFolder(join(folder, part));
	} catch (cause) {
		throw cause instanceof ConfigError ? cause : wrong(`${asWritten} cannot be made`, cause);
	}
	const earlier = new Set(registered(list));
	const written = /* @__PURE__ */ new Set();
	return {
		write(name, content) {
			const file = join(folder, name);
			if (earlier.has(name)) rmSync(file, { force: true });
			try {
				writeFileSync(file, content, { flag: "wx" });
			} catch (cause) {
				const what = cause.code === "EEXIST" ? "that no preview has written" : "that cannot be written";
				throw wrong(`${asWritten} holds a file ${name} ${what}`, cause);
			}
			if (!earlier.has(name)) appendFileSync(list, `${name}\n`);
			written.add(name);
		},
		finish() {
			for (const name of earlier) if (!written.has(name)) rmSync(join(folder, name), { force: true });
			const names = [...written].sort().map((name) => `${name}\n`);
			writeFileSync(list, names.join(""));
		}
	};
}
function makeFolder(folder) {
	if (existsSync(folder)) return;
	makeFolder(dirname(folder));
	mkdirSync(folder);
}
function registered(file) {
	if (!existsSync(file)) return [];
	return readFileSync(file, "utf8").split("\n").filter((name) => ours.test(name));
}
function isFolder(stat) {
	return stat === void 0 || stat.isDirectory();
}
export { openFolder };
