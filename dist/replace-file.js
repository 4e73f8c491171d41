import { SourceError } from "./settings.js";
import { refusePath } from "./planning.js";
import { dirname, join } from "node:path";
import { randomUUID } from "node:crypto";
import { chmod, mkdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
// src/io/replace-file.ts
async function replaceFile(directory, path, text) {
	refusePath(path);
	const root = await realpath(directory);
	const target = join(root, path);
	const fresh = `${target}.${randomUUID()}`;
	try {
		await mkdir(dirname(target), { recursive: true });
		if (await realpath(dirname(target)) !== dirname(target)) throw new SourceError(`${path} lies behind a symbolic link`);
		const known = await stat(target).catch(() => void 0);
		await writeFile(fresh, text, { flag: "wx" });
		if (known !== void 0) await chmod(fresh, known.mode);
		await rename(fresh, target);
	} catch (cause) {
		if (cause instanceof SourceError) throw cause;
		throw new SourceError(`${path} cannot be written`, { cause });
	} finally {
		await rm(fresh, { force: true });
	}
}
export { replaceFile };
