import { SourceError } from "./settings.js";
import { lastChangeOf } from "./git-history2.js";
import { gitObjects } from "./git-source.js";
// src/compose/git-past.ts
function gitPast(directory, commit = "HEAD") {
	const objects = gitObjects(directory);
	return {
		async textAt(revision, path) {
			if (/[\n\r\0]/.test(`${revision}${path}`)) return void 0;
			try {
				return Buffer.from(await objects.read(`${revision}:${path}`, path)).toString("utf8");
			} catch (error) {
				if (error instanceof SourceError) return void 0;
				throw error;
			}
		},
		async commitsBefore(path) {
			const last = await lastChangeOf(directory, path, commit);
			return last === void 0 ? [commit] : [`${last}^`, commit];
		}
	};
}
export { gitPast };
