import { keyText, offersOf, offersText, openCliSession, outcomeTotal, outcomesText, planDiagnostics, printDiagnostics, printJson, showPlan, viewOf } from "./command-line.js";
import { copies, isSent, isTrouble, outcomeJson, prepare, refuseWithoutKeys } from "./planning.js";
import { ConfigError } from "./settings.js";
import { apply, stillHeld } from "./still-held.js";
import { join } from "node:path";
// src/cli/commands/publish.ts
const publishCommand = async (terminal, options, posts) => {
	const purpose = options.dryRun ? "look" : "publish";
	const session = await openCliSession(terminal, options, posts, purpose);
	if (options.dryRun) return showPlan(terminal, options, session);
	refuseWithoutKeys(session.blog.definitions, session.platforms, {
		input: "publish",
		instead: `Without a key, \`${terminal.command} plan --all\` shows what could be published.`
	});
	const { site } = session.blog;
	const { scope, plan } = await agreed(terminal, session);
	const { shown, all, others } = planDiagnostics(site, plan, session.blog.asked);
	if (options.format === "text") printDiagnostics(terminal, options, options.verbose ? all : shown);
	session.progress.start(plan.steps.filter(isSent).length);
	const result = await apply(plan, scope, session.ports).finally(() => session.progress.end());
	const { definitions, settings, root } = session.blog;
	const { keepRecordsInDirectory } = await import("./records.js");
	const records = await keepRecordsInDirectory({
		definitions,
		root,
		site,
		snapshot: result.ledger,
		settings: session.isTrial ? {
			...settings,
			record: "none"
		} : settings
	});
	printDiagnostics(terminal, options, [...stillHeld(result.outcomes, session.names), ...records.warnings]);
	if (options.format !== "text") {
		const outcomes = result.outcomes.map(outcomeJson);
		printJson(terminal, options.format, { outcomes }, outcomes);
	} else {
		const folder = join(session.blog.siteDir, session.folder);
		const offers = await offersOf(result.plan.steps, {
			session,
			folder
		});
		if (offers.length > 0) terminal.out(`${offersText(offers, session)}\n`);
		const view = viewOf(terminal, options, session, {
			plan: result.plan,
			others,
			diagnostics: shown
		});
		const keys = keyText(session, result.plan.steps, terminal);
		for (const text of [outcomesText(result.outcomes, view), keys]) if (text !== "") terminal.out(`${text}\n`);
		terminal.out(outcomeTotal(result.outcomes, view));
	}
	return result.outcomes.some(isTrouble) || terminal.signal.aborted ? 1 : 0;
};
async function agreed(terminal, { scope, ports, progress }) {
	const plan = await prepare(scope, ports).finally(progress.end);
	const over = plan.steps.filter(({ reason }) => reason === "over-limit").length;
	if (over === 0) return {
		scope,
		plan
	};
	if (terminal.interactive) {
		const question = `This creates ${copies(over)}; max-posts is ${scope.maxPosts}. Publish ${over === 1 ? "it" : "them all"}?`;
		if (!await terminal.confirm(question)) throw new ConfigError([{
			input: "--max-posts",
			message: "nothing was published"
		}]);
		const lifted = {
			...scope,
			maxPosts: Number.POSITIVE_INFINITY
		};
		return {
			scope: lifted,
			plan: await prepare(lifted, ports)
		};
	}
	return {
		scope,
		plan
	};
}
export { publishCommand };
