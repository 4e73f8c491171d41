import { ConfigError, PosseError, SiteError, UnknownCommit, UnusableLedger } from "./settings.js";
// src/compose/stop.ts
function stopOf(error) {
	if (error instanceof SiteError) return {
		cause: "blog",
		isLasting: true,
		diagnostics: error.diagnostics
	};
	if (error instanceof ConfigError) return {
		cause: "input",
		isLasting: true,
		diagnostics: error.problems.map(({ input, message, hint }) => {
			return {
				severity: "error",
				code: input,
				message,
				...hint !== void 0 && { hint }
			};
		})
	};
	if (error instanceof PosseError) {
		const { code, message, hint } = error;
		return {
			cause: "run",
			isLasting: error instanceof UnusableLedger || error instanceof UnknownCommit,
			diagnostics: [{
				severity: "error",
				code,
				message,
				...hint !== void 0 && { hint }
			}]
		};
	}
	return {
		cause: "bug",
		isLasting: false,
		diagnostics: [{
			severity: "error",
			code: "bug",
			message: "This is a bug in Posse."
		}],
		stack: error instanceof Error ? error.stack ?? error.message : String(error)
	};
}
export { stopOf };
