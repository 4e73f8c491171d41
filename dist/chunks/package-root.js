import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
// src/io/package-root.ts
function packageFile(...path) {
	for (let at = import.meta.dirname;; at = dirname(at)) {
		const file = join(at, ...path);
		if (existsSync(join(at, "package.json")) && existsSync(file)) return file;
		if (dirname(at) === at) return void 0;
	}
}
let known;
function version() {
	known ??= readVersion();
	return known;
}
function readVersion() {
	const file = packageFile("package.json");
	if (file === void 0) return "0.0.0";
	const { version } = JSON.parse(readFileSync(file, "utf8"));
	return version;
}
export { packageFile, version };
